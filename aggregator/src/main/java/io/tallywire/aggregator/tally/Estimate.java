package io.tallywire.aggregator.tally;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure that a report gives for a claim.
 *
 * @param interval the figure with its hedge
 * @param point the one number that stands for it; empty when it has none
 * @param speaker the canonical name of whom the report credits; empty in its own voice
 */
public record Estimate(Interval interval, OptionalDouble point, Optional<String> speaker) {
    public Estimate {
        // -0.0 becomes 0.0: equal figures must be equal rows.
        point = point.isPresent() ? OptionalDouble.of(point.getAsDouble() + 0.0) : point;
    }
}
