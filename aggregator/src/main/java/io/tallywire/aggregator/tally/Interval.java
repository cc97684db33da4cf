package io.tallywire.aggregator.tally;

/**
 * A closed interval of figures. An end at infinity is open: "more than 1,000" is [1000, +∞].
 *
 * @param low the lower end; not NaN, not above high
 * @param high the upper end
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high + " is empty");
        }
    }

    /** The smallest interval that holds both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
