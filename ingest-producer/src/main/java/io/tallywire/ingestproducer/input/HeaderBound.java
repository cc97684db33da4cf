package io.tallywire.ingestproducer.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a header that has no end, which whoever parses it would keep in memory; bodies pass uncounted. */
final class HeaderBound extends FilterInputStream {
    /** Headers have some hundred bytes, those with many cookies some thousand. */
    static final int MAX_BYTES = 1 << 20;

    private long left = Long.MAX_VALUE;

    HeaderBound(InputStream in) {
        super(in);
    }

    /** From here on a header is read. */
    void header() {
        left = MAX_BYTES;
    }

    /** From here on anything is read. */
    void body() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        requireLeft();
        int one = super.read();
        left -= one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        requireLeft();
        int bytes = super.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(0, bytes);
        return bytes;
    }

    private void requireLeft() throws IOException {
        if (left <= 0) {
            throw new IOException("its header has more than " + MAX_BYTES + " bytes");
        }
    }
}
