package io.tallywire.ingestproducer.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the strings of JSON in UTF-8, with all escapes but those for halves of surrogate pairs. Of malformed UTF-8, control
 * characters and escapes that JSON has not it makes nothing.
 */
final class PlainStrings {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int HEX_DIGITS = 4;
    private static final int SIX_BITS = 0x3f;

    private final byte[] bytes;
    private byte[] unescaped = new byte[0];
    private int size;
    private int end;

    PlainStrings(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param from the place behind the opening quote */
    Optional<String> read(int from) {
        int mark = Bytes.endOfPlainText(bytes, from);
        if (mark < bytes.length && bytes[mark] == '"') {
            end = mark + 1;
            return decoded(bytes, from, mark - from);
        }
        return mark < bytes.length && bytes[mark] == '\\' && unescape(from, mark)
                ? decoded(unescaped, 0, size)
                : Optional.empty();
    }

    /** The place behind the closing quote of the string that was read last. */
    int end() {
        return end;
    }

    /** Takes the string with its escapes resolved, which makes none longer; false when it is not plain. */
    private boolean unescape(int from, int firstEscape) {
        if (unescaped.length == 0) {
            unescaped = new byte[bytes.length];
        }
        size = 0;
        int copied = from;
        int mark = firstEscape;
        while (mark < bytes.length && bytes[mark] == '\\') {
            System.arraycopy(bytes, copied, unescaped, size, mark - copied);
            size += mark - copied;
            copied = takeEscape(mark + 1);
            if (copied < 0) {
                return false;
            }
            mark = Bytes.endOfPlainText(bytes, copied);
        }
        if (mark == bytes.length || bytes[mark] != '"') {
            return false;
        }
        System.arraycopy(bytes, copied, unescaped, size, mark - copied);
        size += mark - copied;
        end = mark + 1;
        return true;
    }

    /** The place behind the escape; -1 when it is not plain. */
    private int takeEscape(int at) {
        if (at >= bytes.length) {
            return -1;
        }
        int character =
                switch (bytes[at]) {
                    case '"', '\\', '/' -> bytes[at];
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'u' -> hex(at + 1);
                    default -> -1;
                };
        if (character < 0) {
            return -1;
        }
        append(character);
        return at + 1 + (bytes[at] == 'u' ? HEX_DIGITS : 0);
    }

    /** The character that four digits stand for; -1 when they don't, or for half of a pair. */
    private int hex(int at) {
        if (at + HEX_DIGITS > bytes.length) {
            return -1;
        }
        int character = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            character = (character << 4) | digit;
        }
        return Character.isSurrogate((char) character) ? -1 : character;
    }

    private void append(int character) {
        if (character < 0x80) {
            unescaped[size++] = (byte) character;
        } else if (character < 0x800) {
            unescaped[size++] = (byte) (0xC0 | (character >> 6));
            unescaped[size++] = (byte) (0x80 | (character & SIX_BITS));
        } else {
            unescaped[size++] = (byte) (0xE0 | (character >> 12));
            unescaped[size++] = (byte) (0x80 | ((character >> 6) & SIX_BITS));
            unescaped[size++] = (byte) (0x80 | (character & SIX_BITS));
        }
    }

    /** Malformed bytes become the replacement character; where it is, right or wrong, others must look. */
    private static Optional<String> decoded(byte[] utf8, int start, int length) {
        String text = new String(utf8, start, length, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : Optional.empty();
    }
}
