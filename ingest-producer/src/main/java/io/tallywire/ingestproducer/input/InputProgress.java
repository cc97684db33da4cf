package io.tallywire.ingestproducer.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

/** How far some sources are read, by the bytes that they are stored in. Thread-safe. */
public final class InputProgress {
    private final long total;
    private final boolean known;
    private final AtomicLong read = new AtomicLong();

    InputProgress(List<InputSource> sources) {
        this.known = sources.stream().allMatch(source -> source.size().isPresent());
        this.total =
                sources.stream().mapToLong(source -> source.size().orElse(0)).sum();
    }

    /** From 0 to 1; empty when the size of a source is not known, as of standard input. */
    public OptionalDouble fraction() {
        return known && total > 0
                ? OptionalDouble.of(Math.min(1, (double) read.get() / total))
                : OptionalDouble.empty();
    }

    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read.addAndGet(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int bytes = super.read(buffer, offset, length);
                read.addAndGet(Math.max(0, bytes));
                return bytes;
            }
        };
    }
}
