package io.tallywire.ingestproducer.input;

/** Small rules for text that came from outside. */
final class Texts {
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** The text with U+FFFD for each half of a surrogate pair that stands alone, which JSON can write and UTF-8 not. */
    static String wellFormed(String text) {
        return hasSurrogates(text) ? repaired(text) : text;
    }

    private static boolean hasSurrogates(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 2) {
                i++;
            } else {
                repaired.append(text, copied, i).append(REPLACEMENT);
                copied = i + 1;
            }
        }
        return copied == 0 ? text : repaired.append(text, copied, text.length()).toString();
    }

    /** The text, cut for a message. */
    static String shown(String text, int maxChars) {
        return text.length() <= maxChars ? text : text.substring(0, maxChars) + "…";
    }
}
