package io.tallywire.schemas.event;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells the versions of one record from one another: the length and two cyclic checks of 32 bits by different polynomials,
 * which together are one of 64 bits. It is no defence against one who makes versions up so that they agree; processors
 * compute it ten times as fast as a hash that is.
 */
final class ValueSum extends OutputStream {
    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
    private long length;

    @Override
    public void write(int b) {
        first.update(b);
        second.update(b);
        length++;
    }

    @Override
    public void write(byte[] bytes, int start, int count) {
        first.update(bytes, start, count);
        second.update(bytes, start, count);
        length += count;
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(length)
                .putLong(first.getValue())
                .putLong(second.getValue())
                .array();
    }
}
