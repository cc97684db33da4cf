package io.tallywire.runtime.monitoring;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many records an app gave up on. Kafka Streams makes the error handlers itself, so it travels to them as an entry of
 * the configuration. A transaction that is tried again counts its dead letters again.
 */
public final class DeadLetterCount {
    /** The key of the configuration that it travels under. */
    public static final String CONFIG = "tallywire.dead.letter.count";

    private final LongAdder unreadable = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /** The one in a configuration, or a new one that nobody reads. */
    public static DeadLetterCount in(Map<String, ?> configuration) {
        return configuration.get(CONFIG) instanceof DeadLetterCount given ? given : new DeadLetterCount();
    }

    /** Counts bytes that are no record. */
    public void countUnreadable() {
        unreadable.increment();
    }

    /** Counts a record that a processor refused. */
    public void countRefused() {
        refused.increment();
    }

    long unreadable() {
        return unreadable.sum();
    }

    long refused() {
        return refused.sum();
    }
}
