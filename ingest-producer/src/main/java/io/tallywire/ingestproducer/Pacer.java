package io.tallywire.ingestproducer;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Spreads work evenly over time. What was missed while something else took long is not made up for in a burst. */
final class Pacer {
    private static final double NANOS = 1e9;

    private final long interval;
    private final LongSupplier nanos;
    private final LongConsumer sleep;
    private long due;

    /** @param perSecond positive; infinite for no pace at all */
    Pacer(double perSecond) {
        this(perSecond, System::nanoTime, LockSupport::parkNanos);
    }

    Pacer(double perSecond, LongSupplier nanos, LongConsumer sleep) {
        this.interval = (long) Math.min(NANOS / perSecond, Long.MAX_VALUE / 4.0);
        this.nanos = nanos;
        this.sleep = sleep;
        this.due = nanos.getAsLong();
    }

    /** Returns when the next piece of work is due. */
    void await() {
        if (interval == 0) {
            return;
        }
        long now = nanos.getAsLong();
        while (due - now > 0) {
            sleep.accept(due - now);
            now = nanos.getAsLong();
        }
        due = now + interval;
    }
}
