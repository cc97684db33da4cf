package io.tallywire.aggregator;

/** Keeps texts of tallies at a length that lets a hundred of them stand in one record. */
final class Shortened {
    private static final int MOST_CHARS = 1_000;

    private Shortened() {}

    /** The text, or its beginning and an ellipsis. */
    static String text(String text) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
        return text.substring(0, end) + "…";
    }
}
