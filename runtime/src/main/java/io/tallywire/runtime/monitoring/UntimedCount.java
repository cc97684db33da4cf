package io.tallywire.runtime.monitoring;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many records came without a timestamp. It travels as an entry of the configuration, as {@link DeadLetterCount} does. */
public final class UntimedCount {
    /** The key of the configuration that it travels under. */
    public static final String CONFIG = "tallywire.untimed.count";

    private final LongAdder records = new LongAdder();

    /** The one in a configuration, or a new one that nobody reads. */
    public static UntimedCount in(Map<String, ?> configuration) {
        return configuration.get(CONFIG) instanceof UntimedCount given ? given : new UntimedCount();
    }

    /** Counts a record. */
    public void countOne() {
        records.increment();
    }

    /** How many there were. */
    public long records() {
        return records.sum();
    }
}
