package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one claim.
 *
 * @param allTime the figures over all time
 * @param windows the figures over each window, shortest first
 * @param latest the newest report of each publisher, newest first; bounded
 * @param disagreeing of a disputed claim the report whose figures end lowest, and the one whose figures begin highest
 * @param speakers the speakers credited in the latest reports, in alphabetical order; bounded
 * @param firstSeen the earliest time of its reports; empty when all are undated
 * @param lastSeen the latest time of its reports
 * @param trend how the range within the trend's window lies to that of older reports; empty when one of them is missing
 */
public record Tally(
        Figures allTime,
        List<Figures> windows,
        List<SourcedReport> latest,
        List<SourcedReport> disagreeing,
        List<String> speakers,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        Optional<Direction> trend) {}
