package io.tallywire.claimextractor.extraction.text;

/** Turns rising UTF-16 offsets into code point offsets, in one pass over the text. */
public final class CodePoints {

    private final String text;
    private int unit;
    private int point;

    /** Counts in {@code text}. */
    public CodePoints(String text) {
        this.text = text;
    }

    /** The code points before UTF-16 offset {@code offset}; offsets must not fall from call to call. */
    public int before(int offset) {
        if (offset < unit) {
            throw new IllegalArgumentException("offset " + offset + " lies before " + unit);
        }
        point += text.codePointCount(unit, offset);
        unit = offset;
        return point;
    }
}
