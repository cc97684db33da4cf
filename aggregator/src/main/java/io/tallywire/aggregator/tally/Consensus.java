package io.tallywire.aggregator.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The interval that the most sources agree on.
 *
 * @param interval where their estimates overlap
 * @param sources how many hold all of it; at least 1
 */
public record Consensus(Interval interval, long sources) {

    /**
     * Finds it by Marzullo's algorithm (K. Marzullo, Maintaining the Time in a Distributed System, Stanford 1984): sweep
     * over the ends in order and keep the stretch with the most open intervals. Of several such stretches the lowest is
     * taken. O(n log n).
     *
     * @param sources the intervals that each source supports, which don't touch one another; at least one source
     */
    public static Consensus of(Collection<List<Interval>> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("There is no consensus of no sources");
        }
        List<End> ends = new ArrayList<>();
        for (List<Interval> support : sources) {
            for (Interval interval : support) {
                ends.add(new End(interval.low(), true));
                ends.add(new End(interval.high(), false));
            }
        }
        ends.sort(End.ORDER);
        int open = 0;
        int most = 0;
        double low = Double.NaN;
        double high = Double.NaN;
        for (End end : ends) {
            if (end.opens()) {
                open++;
                if (open > most) {
                    most = open;
                    low = end.at();
                    high = Double.NaN;
                }
            } else {
                if (open == most && Double.isNaN(high)) {
                    high = end.at();
                }
                open--;
            }
        }
        return new Consensus(new Interval(low, high), most);
    }

    /** One end of an estimate. Intervals are closed, so at one point the opening ends come first. */
    private record End(double at, boolean opens) {
        static final Comparator<End> ORDER =
                Comparator.comparingDouble(End::at).thenComparing(End::opens, Comparator.reverseOrder());
    }
}
