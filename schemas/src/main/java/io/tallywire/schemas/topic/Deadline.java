package io.tallywire.schemas.topic;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A point on the monotonic clock up to which something is tried again. */
final class Deadline {
    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline after(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - endNanos >= 0;
    }

    void pause(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }
}
