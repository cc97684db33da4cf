package io.tallywire.aggregator.tally;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Bytes} wrote. */
final class BytesReader {
    private static final int SEVEN_BITS = 0x7f;

    private final ByteBuffer in;

    /** Reads from a position on. */
    BytesReader(byte[] bytes, int from) {
        this.in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    boolean hasMore() {
        return in.hasRemaining();
    }

    int one() {
        return Byte.toUnsignedInt(in.get());
    }

    long sorted() {
        return in.getLong() ^ Long.MIN_VALUE;
    }

    long fixed() {
        return in.getLong();
    }

    String text() {
        int start = in.position();
        int end = start;
        while (in.get(end) != 0) {
            end++;
        }
        in.position(end + 1);
        return new String(in.array(), start, end - start, StandardCharsets.UTF_8);
    }

    long count() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
