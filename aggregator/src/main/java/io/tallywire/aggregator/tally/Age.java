package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How new a report is: by its time in windows, then by when its version was made.
 *
 * @param time milliseconds since 1970; {@link #UNDATED} when unknown
 * @param modified milliseconds since 1970; {@link #UNDATED} when unknown
 */
record Age(long time, long modified) implements Comparable<Age> {
    /** Older than every date. */
    static final long UNDATED = Long.MIN_VALUE;

    private static final Comparator<Age> OLDEST_FIRST =
            Comparator.comparingLong(Age::time).thenComparingLong(Age::modified);

    static Age of(Optional<Instant> time, Optional<Instant> modifiedAt) {
        return new Age(millis(time), millis(modifiedAt));
    }

    private static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(UNDATED);
    }

    @Override
    public int compareTo(Age other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
