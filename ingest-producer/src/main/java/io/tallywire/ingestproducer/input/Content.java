package io.tallywire.ingestproducer.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the format of a source by how it begins. No more of it is read than it takes to tell. */
final class Content {
    private static final int HEAD_BYTES = 8_192;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w:.-]*)");
    private static final Pattern PAGE = Pattern.compile("(?i)<!doctype html|<(html|head|body|article|div|h1|p)[\\s>]");
    private static final Set<String> FEED_ROOTS = Set.of("rss", "feed", "rdf:RDF");
    private static final Set<String> SITEMAP_ROOTS = Set.of("urlset", "sitemapindex");
    private static final String WARC = "WARC/";

    /** A first line of dashes, and another below it. */
    private static final Pattern FRONT_MATTER = Pattern.compile("---[ \\t]*\\r?\\n(?s:.*?\\n)?---[ \\t]*(\\r?\\n|$)");

    private static final Pattern SPACE_AND_BOM = Pattern.compile("^(\u00EF\u00BB\u00BF)?[ \\t\\r\\n]*");

    private Content() {}

    /**
     * Empty for XML that is none of those that are read.
     *
     * @param in buffered with at least 8 KiB; it is where it was when this returns
     */
    static Optional<InputFormat> of(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = new byte[HEAD_BYTES];
        int length = 0;
        boolean more = true;
        while (more && length < HEAD_BYTES && !isEnough(text(head, length))) {
            int read = in.read(head, length, HEAD_BYTES - length);
            more = read > 0;
            length += Math.max(0, read);
        }
        in.reset();
        return of(text(head, length));
    }

    private static boolean isEnough(String head) {
        if (head.isEmpty()) {
            return false;
        }
        return switch (head.charAt(0)) {
            case '[' -> head.substring(1).stripLeading().length() > 0;
            case '{' ->
                JsonHead.isFirstLineWhole(head) || JsonHead.afterFirstLine(head).length() > 0;
            case '<', '-' -> false;
            default -> head.length() >= WARC.length();
        };
    }

    private static Optional<InputFormat> of(String head) {
        if (head.startsWith("<")) {
            return ofMarkup(head);
        }
        if (head.startsWith("{")) {
            return Optional.of(JsonHead.isOverSeveralLines(head) ? InputFormat.JSON : InputFormat.NDJSON);
        }
        if (head.startsWith("[") && isArray(head.substring(1).stripLeading())) {
            return Optional.of(InputFormat.JSON);
        }
        if (FRONT_MATTER.matcher(head).lookingAt()) {
            return Optional.of(InputFormat.MARKDOWN);
        }
        return Optional.of(head.startsWith(WARC) ? InputFormat.WARC : InputFormat.TEXT);
    }

    private static Optional<InputFormat> ofMarkup(String head) {
        Matcher matcher = ROOT.matcher(head);
        String root = matcher.find() ? matcher.group(1) : "";
        if (FEED_ROOTS.contains(root)) {
            return Optional.of(InputFormat.FEED);
        }
        if (SITEMAP_ROOTS.contains(root)) {
            return Optional.of(InputFormat.SITEMAP);
        }
        return PAGE.matcher(head).find() ? Optional.of(InputFormat.HTML) : Optional.empty();
    }

    /** A headline may also start with a bracket: "[Update] Nine dead". */
    private static boolean isArray(String afterBracket) {
        return afterBracket.isEmpty()
                || afterBracket.startsWith("{")
                || afterBracket.strip().equals("]");
    }

    private static String text(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        return SPACE_AND_BOM.matcher(text).replaceFirst("");
    }
}
