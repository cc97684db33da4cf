package io.tallywire.quickstart;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.ExtractedClaim;
import io.tallywire.claimextractor.extraction.Modality;
import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.Quantity;
import io.tallywire.quickstart.report.Printable;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints an article for people: its text with the claims marked and numbered, and a table of how each was read. */
final class PrettyClaims {

    private static final String BOLD = "\u001b[1m";
    private static final String MARK = "\u001b[1;33m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    /** Columns of the table are cut at so many characters. */
    private static final int WIDEST = 36;

    private static final List<String> HEADER =
            List.of("#", "figure", "read as", "event", "subject", "who says so", "when", "sure", "claim key");

    private final PrintStream out;
    private final boolean colour;

    /** @param colour whether {@code out} understands ANSI colours and wants them */
    PrettyClaims(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Prints {@code article} and {@code claims}, which are sorted by start. */
    void print(String id, ArticleText article, boolean english, List<ExtractedClaim> claims) {
        out.println(style(FAINT, Printable.line(id)));
        out.println(marked(article, claims).strip());
        out.println();
        if (!english) {
            out.println("Not in English: no claims are read.");
        } else if (claims.isEmpty()) {
            out.println("No claims.");
        } else {
            table(claims);
        }
        out.println();
    }

    private String marked(ArticleText article, List<ExtractedClaim> claims) {
        String text = article.text();
        StringBuilder marked = new StringBuilder(text.length() + 16 * claims.size());
        int at = 0;
        int points = 0;
        for (int i = 0; i < claims.size(); i++) {
            ExtractedClaim claim = claims.get(i);
            int from = text.offsetByCodePoints(at, claim.start() - points);
            int to = text.offsetByCodePoints(from, claim.end() - claim.start());
            marked.append(Printable.lines(text.substring(at, from)))
                    .append(mark(Printable.line(text.substring(from, to)), i + 1));
            at = to;
            points = claim.end();
        }
        return marked.append(Printable.lines(text.substring(at))).toString();
    }

    private String mark(String figure, int number) {
        return colour ? MARK + figure + PLAIN + FAINT + "[" + number + "]" + PLAIN : "[" + figure + "][" + number + "]";
    }

    private void table(List<ExtractedClaim> claims) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (int i = 0; i < claims.size(); i++) {
            rows.add(row(i + 1, claims.get(i)));
        }
        int columns = HEADER.size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (int line = 0; line < rows.size(); line++) {
            StringBuilder printed = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(line).get(i);
                printed.append(i > 0 ? "  " : "").append(cell);
                printed.append(" ".repeat(i == columns - 1 ? 0 : widths[i] - cell.length()));
            }
            out.println(line == 0 ? style(BOLD, printed.toString()) : printed);
        }
    }

    private static List<String> row(int number, ExtractedClaim claim) {
        String subject = claim.subject().head();
        return List.of(
                Integer.toString(number),
                cut(claim.quantity().text()),
                cut(read(claim.quantity())),
                claim.event().name().toLowerCase(Locale.ROOT) + modality(claim.modality()),
                subject == null ? "-" : cut(subject),
                cut(claim.attribution().map(Attribution::text).orElse("-")),
                claim.period().equals(Period.CUMULATIVE) ? "-" : claim.period().scope(),
                String.format(Locale.ROOT, "%.2f", claim.confidence()),
                Printable.line(claim.claimKey()));
    }

    private static String modality(Modality modality) {
        return modality == Modality.ASSERTED ? "" : " (" + modality.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** "2,700 to 3,300 person", "at least 5 USD". */
    private static String read(Quantity quantity) {
        String low = number(quantity.low());
        String high = number(quantity.high());
        String interval = low.equals(high)
                ? low
                : high.isEmpty() ? low + " or more" : low.isEmpty() ? "up to " + high : low + " to " + high;
        return interval + " " + quantity.unit();
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(2, plain.scale())) + "f", plain);
    }

    private static String cut(String cell) {
        String line = Printable.line(cell);
        return line.codePointCount(0, line.length()) <= WIDEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private String style(String style, String text) {
        return colour ? style + text + PLAIN : text;
    }
}
