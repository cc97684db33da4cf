package io.tallywire.aggregator.tally;

/** How a range lies to an older one. */
public enum Direction {
    STEADY,
    WIDENING,
    NARROWING,
    RISING,
    FALLING;

    /** Wider holds the older range, narrower lies in it; else both ends went the same way. */
    public static Direction between(Interval older, Interval newer) {
        int low = Double.compare(newer.low(), older.low());
        int high = Double.compare(newer.high(), older.high());
        if (low == 0 && high == 0) {
            return STEADY;
        }
        if (low <= 0 && high >= 0) {
            return WIDENING;
        }
        if (low >= 0 && high <= 0) {
            return NARROWING;
        }
        return low > 0 ? RISING : FALLING;
    }
}
