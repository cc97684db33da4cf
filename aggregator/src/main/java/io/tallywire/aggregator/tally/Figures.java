package io.tallywire.aggregator.tally;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of a claim over all time or one window.
 *
 * @param articles how many articles report it
 * @param publishers how many publishers do
 * @param sources how many of the publishers are independent
 * @param speakers how many speakers the publishers' latest reports credit
 * @param range the hull of the latest reports' figures; empty when there are none
 * @param consensus what the most independent sources agree on; empty when there are none
 * @param median the median of the independent sources' leading figures; empty when none has a point
 * @param disputed whether two independent sources' figures are disjoint
 */
public record Figures(
        long articles,
        long publishers,
        long sources,
        long speakers,
        Optional<Interval> range,
        Optional<Consensus> consensus,
        OptionalDouble median,
        boolean disputed) {}
