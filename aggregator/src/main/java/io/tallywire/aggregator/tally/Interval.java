package io.tallywire.aggregator.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A closed interval of figures. An end at infinity is open: "more than 1,000" is [1000, +∞].
 *
 * @param low the lower end; not NaN, not above high
 * @param high the upper end
 */
public record Interval(double low, double high) {
    private static final Comparator<Interval> LOWEST_FIRST = Comparator.comparingDouble(Interval::low);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high + " is empty");
        }
        low += 0.0; // makes -0.0 the same as 0.0
        high += 0.0;
    }

    /** The smallest interval that holds both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The same points as intervals that don't touch, lowest first. */
    static List<Interval> union(Collection<Interval> intervals) {
        List<Interval> union = new ArrayList<>();
        for (Interval next : intervals.stream().sorted(LOWEST_FIRST).toList()) {
            int last = union.size() - 1;
            if (last >= 0 && next.low <= union.get(last).high) {
                union.set(last, union.get(last).hull(next));
            } else {
                union.add(next);
            }
        }
        return union;
    }
}
