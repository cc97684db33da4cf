package io.tallywire.ingestproducer.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {
    void sleep(Duration time) throws IOException;

    /** Really. */
    static Pause real() {
        return time -> {
            try {
                Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for a site's turn");
            }
        };
    }
}
