package io.tallywire.dashboard.lag;

import java.util.OptionalDouble;

/**
 * How long the next record has waited: the age of the record at the committed offset. Nothing is extrapolated.
 *
 * @param kind what is known
 * @param seconds the age when {@code kind} is BEHIND, 0 otherwise; never negative
 */
public record TimeLag(Kind kind, double seconds) {
    /** What can be known of a time lag. */
    public enum Kind {
        /** The reader is at the end. */
        CAUGHT_UP,
        /** Offsets lie before the reader, and none of them holds a record: they are the ends of transactions. */
        MARKERS_ONLY,
        /** The next record's age is known. */
        BEHIND,
        /** There is no commit, or the record could not be read. */
        UNKNOWN
    }

    /** At the end. */
    public static TimeLag caughtUp() {
        return new TimeLag(Kind.CAUGHT_UP, 0);
    }

    /** Only the ends of transactions are left. */
    public static TimeLag markersOnly() {
        return new TimeLag(Kind.MARKERS_ONLY, 0);
    }

    /** Not known. */
    public static TimeLag unknown() {
        return new TimeLag(Kind.UNKNOWN, 0);
    }

    /**
     * The next record is so old.
     *
     * @param seconds negative when clocks differ; counts as 0 then
     */
    public static TimeLag behind(double seconds) {
        return new TimeLag(Kind.BEHIND, Math.max(0, seconds));
    }

    /** Whether nothing is left to read. */
    public boolean nothingLeft() {
        return kind == Kind.CAUGHT_UP || kind == Kind.MARKERS_ONLY;
    }

    /** The seconds; empty when unknown. */
    public OptionalDouble known() {
        return kind == Kind.UNKNOWN ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }
}
