package io.tallywire.aggregator.tally;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes keys and values of rows. Numbers and texts in keys sort as they do by value; counts are varints, so that small
 * ones are short.
 */
final class Bytes {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes one(int unsignedByte) {
        out.write(unsignedByte);
        return this;
    }

    /** Eight bytes that sort as signed numbers do. */
    Bytes sorted(long number) {
        return fixed(number ^ Long.MIN_VALUE);
    }

    /** Eight bytes that sort as unsigned numbers do. */
    Bytes fixed(long number) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (number >>> shift));
        }
        return this;
    }

    /** A text and its end, so that a text is not mixed up with one that begins with it. It holds no NUL. */
    Bytes text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
        return this;
    }

    /** A number from 0 up in as few bytes as it needs. */
    Bytes count(long number) {
        if (number < 0) {
            throw new IllegalStateException(
                    "A count fell to " + number + ": the rows of a claim contradict one another");
        }
        long rest = number;
        while (rest > SEVEN_BITS) {
            out.write((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
