package io.tallywire.quickstart.report;

/**
 * Text of articles, which anybody may have written, made safe for a terminal: control characters could move its cursor, set its
 * title or hide lines, and characters that turn the direction of writing could show another order than there is.
 */
public final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** One line: line breaks and tabs become spaces, other control characters U+FFFD. */
    public static String line(String text) {
        return replaced(text.replace("\r\n", " "), false);
    }

    /** Text of several lines, which keeps its line feeds and tabs. */
    public static String lines(String text) {
        return replaced(text.replace("\r\n", "\n"), true);
    }

    private static String replaced(String text, boolean keepLines) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                safe.append(keepLines ? c : ' ');
            } else {
                safe.append(Character.isISOControl(c) || turnsDirection(c) ? REPLACEMENT : c);
            }
        }
        return safe.toString();
    }

    /** The embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9, section 2). */
    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
