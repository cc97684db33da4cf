package io.tallywire.claimextractor.extraction.text;

/**
 * A piece of a sentence.
 *
 * @param start where it starts, in UTF-16 units of the whole text
 * @param end where it ends, exclusive
 * @param text its characters
 * @param lower its characters in lower case, with straight apostrophes
 * @param kind what it is made of
 * @param glued whether no white space stands before it
 */
public record Token(int start, int end, String text, String lower, TokenKind kind, boolean glued) {

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    /** Whether it is written with a capital letter first. */
    public boolean isCapitalised() {
        return isWord() && Character.isUpperCase(text.charAt(0));
    }

    /** Whether it is as long as a year and begins like one of the last century or this one. */
    public boolean isYearLike() {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    /** Whether its lower-case form is {@code form}. */
    public boolean is(String form) {
        return lower.equals(form);
    }
}
