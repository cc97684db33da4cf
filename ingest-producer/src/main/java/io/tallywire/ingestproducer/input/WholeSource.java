package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A source that can only be read as a whole; of one that is too large the beginning is kept and the rest left. */
final class WholeSource {
    private final InputStream in;
    private final int maxBytes;

    WholeSource(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** All of it. */
    Line read() throws IOException {
        byte[] bytes = in.readNBytes(maxBytes);
        boolean tooLong = bytes.length == maxBytes && in.read() >= 0;
        byte[] kept = tooLong ? Arrays.copyOf(bytes, Reject.MAX_CUT_BYTES) : bytes;
        return new Line(kept, "document", 1, 0, tooLong ? bytes.length + 1L : bytes.length, tooLong);
    }
}
