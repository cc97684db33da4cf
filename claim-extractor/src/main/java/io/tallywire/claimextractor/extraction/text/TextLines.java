package io.tallywire.claimextractor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of a text. Most texts have a paragraph on each; in one that is wrapped at a fixed width the breaks within its
 * paragraphs part nothing and are undone. A blank line always parts.
 */
final class TextLines {

    /** A wrapped line is seldom shorter; the parts of a list, a menu or a verse are. */
    private static final int SHORTEST = 25;

    /** No page or mail is wrapped at more. */
    private static final int WIDEST = 120;

    /** So many lines that go on in small letters make a text a wrapped one. */
    private static final int EVIDENCE = 3;

    /** What no line ends with unless its sentence goes on. */
    private static final Set<String> OPEN = Set.of(
            "a", "an", "the", "of", "to", "and", "or", "that", "as", "with", "from", "at", "by", "for", "than", "its",
            "their", "his", "her", "which", "who", "is", "are", "was", "were", "has", "have", "had");

    /** From one UTF-16 offset to another, exclusive. */
    record Line(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private final String text;
    private final List<Line> breaks;
    private final int soft;
    private final int width;

    private TextLines(String text) {
        this.text = text;
        breaks = split(text);
        int count = 0;
        int widest = 0;
        for (int i = 0; i + 1 < breaks.size(); i++) {
            if (goesOn(i)) {
                count++;
                widest = Math.max(widest, breaks.get(i).length());
            }
        }
        soft = count;
        width = widest;
    }

    /** The lines of {@code text} without breaks that part nothing and without blanks at their ends. */
    static List<Line> of(String text) {
        TextLines lines = new TextLines(text);
        return lines.soft == 0 ? lines.breaks : lines.joined();
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isBreak(text.charAt(at))) {
                lines.add(new Line(from, trimmed(text, from, at)));
                boolean two = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
                at += two ? 1 : 0;
                from = at + 1;
            }
        }
        return lines;
    }

    private static int trimmed(String text, int from, int end) {
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private List<Line> joined() {
        List<Line> joined = new ArrayList<>();
        int from = breaks.get(0).from();
        for (int i = 0; i < breaks.size(); i++) {
            if (i + 1 == breaks.size() || !isWrap(i)) {
                joined.add(new Line(from, breaks.get(i).to()));
                from = i + 1 == breaks.size() ? from : breaks.get(i + 1).from();
            }
        }
        return joined;
    }

    /** Whether the break behind line {@code i} parts nothing. */
    private boolean isWrap(int i) {
        boolean small = goesOn(i);
        if (soft < EVIDENCE || width > WIDEST) {
            return small && isOpen(breaks.get(i));
        }
        return small || (isPair(i) && (isOpen(breaks.get(i)) || isFull(breaks.get(i))));
    }

    /** Whether line {@code i} has no final mark, and the next one goes on in small letters. */
    private boolean goesOn(int i) {
        return isPair(i)
                && breaks.get(i).length() >= SHORTEST
                && Character.isLowerCase(text.charAt(breaks.get(i + 1).from()))
                && (Character.isLetterOrDigit(last(breaks.get(i))) || last(breaks.get(i)) == ',');
    }

    /** Whether lines {@code i} and the next stand below each other, neither blank nor the next an item of a list. */
    private boolean isPair(int i) {
        Line next = breaks.get(i + 1);
        return breaks.get(i).length() > 0
                && next.length() > 0
                && "-–—•*▪·|".indexOf(text.charAt(next.from())) < 0
                && !Character.isWhitespace(text.charAt(next.from()));
    }

    /** Whether the line is about as long as those of this text that go on. */
    private boolean isFull(Line line) {
        return line.length() >= width * 3 / 5 && line.length() <= WIDEST;
    }

    /** Whether the line ends with a comma or with a word that no sentence ends with. */
    private boolean isOpen(Line line) {
        int end = line.to();
        if (last(line) == ',') {
            return true;
        }
        int start = end;
        while (start > line.from() && Character.isLowerCase(text.charAt(start - 1))) {
            start--;
        }
        return start > line.from()
                && Character.isWhitespace(text.charAt(start - 1))
                && OPEN.contains(text.substring(start, end));
    }

    private char last(Line line) {
        return text.charAt(line.to() - 1);
    }
}
