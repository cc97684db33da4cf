package io.tallywire.ingestproducer.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time: every byte of the input comes past here. */
final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Bytes() {}

    /** The first place of a byte in {@code from <= place < to}, or -1. */
    static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        long pattern = ONES * (wanted & 0xff);
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long difference = (long) EIGHT.get(bytes, i) ^ pattern;
            // The lowest high bit that is set belongs to the first byte without a difference; a borrow only goes up.
            long equal = (difference - ONES) & ~difference & HIGH_BITS;
            if (equal != 0) {
                return i + Long.numberOfTrailingZeros(equal) / Byte.SIZE;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The first quote, backslash or control character (0 to 31), or the end. */
    static int endOfPlainText(byte[] bytes, int from) {
        int i = from;
        for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, i);
            long quote = eight ^ QUOTES;
            long backslash = eight ^ BACKSLASHES;
            // As above: the lowest high bit that is set is right.
            long marks = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((eight - SPACES) & ~eight))
                    & HIGH_BITS;
            if (marks != 0) {
                return i + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        while (i < bytes.length && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] & 0xff) >= ' ') {
            i++;
        }
        return i;
    }
}
