package io.tallywire.ingestproducer.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One line of a source, without its line break, or another {@link Pieces piece}, as bytes not looked at yet. */
final class Line {
    private static final int CHECKED_AT_ONCE = 8_192;

    private final byte[] bytes;
    private final String noun;
    private final long number;
    private final long byteOffset;
    private final long length;
    private final boolean tooLong;

    /**
     * @param bytes all of the line, or its beginning when it is too long
     * @param noun what it is, for messages: "line"
     * @param number the line that it begins on, from 1
     * @param length the true length in bytes
     * @param tooLong whether it is too long to be read
     */
    Line(byte[] bytes, String noun, long number, long byteOffset, long length, boolean tooLong) {
        this.bytes = bytes;
        this.noun = noun;
        this.number = number;
        this.byteOffset = byteOffset;
        this.length = length;
        this.tooLong = tooLong;
    }

    byte[] bytes() {
        return bytes;
    }

    String noun() {
        return noun;
    }

    long length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        return !isTooLong() && firstNonSpace() < 0;
    }

    /** The first byte that is no space or tab, or -1. */
    int firstNonSpace() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return b & 0xff;
            }
        }
        return -1;
    }

    Location in(String source) {
        return new Location(source, number, byteOffset);
    }

    /** The piece, to be shown and read again. */
    Raw raw(InputFormat format, Optional<String> url) {
        return tooLong
                ? Raw.cut(bytes, Math.min(bytes.length, Reject.MAX_CUT_BYTES), format)
                : Raw.of(bytes, format, url);
    }

    /**
     * Makes sure that the line is whole and is text.
     *
     * @throws UnreadableInputException when it is too long, is not UTF-8, or holds a NUL
     */
    void requireText() throws UnreadableInputException {
        requireWhole();
        int nul = Bytes.indexOf((byte) 0, bytes, 0, bytes.length);
        if (nul >= 0) {
            throw new UnreadableInputException("byte " + (nul + 1) + " of the " + noun
                    + " is NUL, which text never holds: is it UTF-16, compressed, or damaged?");
        }
        int malformed = indexOfMalformed();
        if (malformed >= 0) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "byte %d of the %s (0x%02X) is not UTF-8: convert it first, for example with iconv",
                    malformed + 1,
                    noun,
                    bytes[malformed] & 0xff));
        }
    }

    /**
     * Makes sure that nothing of it is missing.
     *
     * @throws UnreadableInputException when it is too long
     */
    void requireWhole() throws UnreadableInputException {
        if (isTooLong()) {
            throw new UnreadableInputException("the " + noun + " has " + length + " bytes, more than is read of one: "
                    + (noun.equals("line") ? "is there a line break missing, or is it no text at all?" : "split it"));
        }
    }

    private int indexOfMalformed() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.max(2, Math.min(bytes.length, CHECKED_AT_ONCE)));
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
