package io.tallywire.ingestproducer.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from an article's own marks which news agency's copy it is, by the table {@code agencies.tsv}: the bracket of a
 * dateline, "SEOUL (AP) — ...", a byline that is the agency's or names it behind a comma or a bar, and a line of credit
 * at the end. An agency that is merely quoted leaves no such mark.
 */
public final class Agencies {
    private static final String RESOURCE = "agencies.tsv";
    private static final int DATELINE_CHARS = 120;
    private static final int CREDIT_CHARS = 400;
    private static final Pattern DATELINE = Pattern.compile("^[^(\\n.]{0,80}\\(([\\w-]{2,12})\\)\\s*(?:[-–—:]|$)");
    private static final Pattern BYLINE =
            Pattern.compile("^(?:by )?(?:.*(?:,| \\||/| of| for) )?(?:the )?(.+?)(?: staff| reporters?| writers?)?$");

    /** From the start of a line. */
    private static final Pattern CREDIT = Pattern.compile(
            "\\W*(?:©|\\(c\\)|copyright|source:|credit:)(?:\\W|copyright|\\d{4})*(?:the )?([\\w][\\w -]*\\w)",
            Pattern.CASE_INSENSITIVE);

    private static final Agencies TABLE = load();

    private final Map<String, String> byMark = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    private Agencies(List<String> rows) {
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            for (String mark : cells[1].split("\\|", -1)) {
                byMark.put(mark, cells[0]);
                byName.put(mark.toLowerCase(Locale.ROOT), cells[0]);
            }
            for (String name : (cells[0] + "|" + cells[2]).split("\\|", -1)) {
                byName.put(withoutArticle(name), cells[0]);
            }
        }
    }

    /** The agency's name; empty when nothing marks the article as an agency's. */
    public static Optional<String> originator(Optional<String> dateline, List<String> authors, String body) {
        return dateline.flatMap(TABLE::ofDateline)
                .or(() -> TABLE.ofDateline(body.substring(0, Math.min(body.length(), DATELINE_CHARS))))
                .or(() -> authors.stream()
                        .flatMap(author -> TABLE.ofByline(author).stream())
                        .findFirst())
                .or(() -> TABLE.ofCredit(body.substring(Math.max(0, body.length() - CREDIT_CHARS))));
    }

    private Optional<String> ofDateline(String text) {
        if (text.indexOf('(') < 0) {
            return Optional.empty();
        }
        Matcher matcher = DATELINE.matcher(text.strip());
        return matcher.find() ? Optional.ofNullable(byMark.get(matcher.group(1))) : Optional.empty();
    }

    private Optional<String> ofByline(String author) {
        String lower = author.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = BYLINE.matcher(lower);
        return Optional.ofNullable(byName.get(withoutArticle(lower)))
                .or(() -> matcher.matches() ? Optional.ofNullable(byName.get(matcher.group(1))) : Optional.empty());
    }

    private Optional<String> ofCredit(String end) {
        Matcher matcher = CREDIT.matcher(end);
        // Line by line: a search would try the pattern at every character.
        for (int line = 0; line <= end.length(); line = nextLine(end, line)) {
            if (matcher.region(line, end.length()).lookingAt()) {
                Optional<String> agency =
                        Optional.ofNullable(byName.get(matcher.group(1).toLowerCase(Locale.ROOT)));
                if (agency.isPresent()) {
                    return agency;
                }
            }
        }
        return Optional.empty();
    }

    private static int nextLine(String text, int from) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed < 0 ? text.length() + 1 : lineFeed + 1;
    }

    private static String withoutArticle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private static Agencies load() {
        InputStream resource = Agencies.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(
                    RESOURCE + " is missing from the ingest-producer jar: build the jar again with mvn package");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Agencies(lines.lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " in the ingest-producer jar can't be read: build it again", e);
        }
    }
}
