package io.tallywire.schemas.serde;

import java.io.OutputStream;
import java.util.Arrays;

/** Collects the bytes of one record for one thread; Java's own stream for this takes a lock for every few bytes. */
final class RecordBytes extends OutputStream {
    private byte[] bytes;
    private int size;

    /** @param expected how many there will be, more or less */
    RecordBytes(int expected) {
        this.bytes = new byte[expected];
    }

    @Override
    public void write(int b) {
        makeRoomFor(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] more, int start, int length) {
        makeRoomFor(length);
        System.arraycopy(more, start, bytes, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void makeRoomFor(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * bytes.length)));
        }
    }
}
