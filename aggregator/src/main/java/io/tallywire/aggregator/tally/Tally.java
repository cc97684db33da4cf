package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of one claim.
 *
 * @param articles how many articles report it
 * @param latest the newest report of each publisher, newest first; at least one
 * @param sources how many of the publishers are independent
 * @param speakers the speakers credited in the latest reports
 * @param range the hull of the latest reports' figures
 * @param consensus what the most independent sources agree on
 * @param median the median of the independent sources' leading figures; empty when none has a point
 * @param disputed whether two independent sources' figures are disjoint
 * @param firstSeen when the earliest article that says so was published
 * @param lastSeen when the latest article that says so was published
 */
public record Tally(
        int articles,
        List<SourcedReport> latest,
        int sources,
        NavigableSet<String> speakers,
        Interval range,
        Consensus consensus,
        OptionalDouble median,
        boolean disputed,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen) {

    /**
     * A publisher's newest report and the independent source that it belongs to.
     *
     * @param source equal for publishers that count as one
     */
    public record SourcedReport(Report report, String source) {}

    /** The tally of all reports of one claim, in any order; empty when there are none. */
    public static Optional<Tally> of(Collection<Report> reports) {
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        List<Report> latest = newestByPublisher(reports);
        Independence independence = Independence.of(latest);
        Collection<Report> independent = independence.newestBySource(latest);
        List<Interval> estimates = independent.stream().map(Report::hull).toList();
        Interval range =
                latest.stream().map(Report::hull).reduce(Interval::hull).orElseThrow();
        return Optional.of(new Tally(
                reports.size(),
                latest.stream()
                        .map(report -> new SourcedReport(report, independence.sourceOf(report)))
                        .toList(),
                independent.size(),
                speakers(latest),
                range,
                Consensus.of(estimates),
                median(independent),
                disputed(estimates),
                published(reports).min(Instant::compareTo),
                published(reports).max(Instant::compareTo)));
    }

    private static Stream<Instant> published(Collection<Report> reports) {
        return reports.stream().map(Report::publishedAt).flatMap(Optional::stream);
    }

    private static List<Report> newestByPublisher(Collection<Report> reports) {
        TreeMap<String, Report> byPublisher = new TreeMap<>();
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(Report.NEWEST_FIRST);
        sorted.forEach(report -> byPublisher.putIfAbsent(report.publisher(), report));
        return byPublisher.values().stream().sorted(Report.NEWEST_FIRST).toList();
    }

    private static NavigableSet<String> speakers(List<Report> reports) {
        NavigableSet<String> speakers = new TreeSet<>();
        for (Report report : reports) {
            report.estimates().forEach(estimate -> estimate.speaker().ifPresent(speakers::add));
        }
        return speakers;
    }

    private static OptionalDouble median(Collection<Report> reports) {
        double[] points = reports.stream()
                .map(report -> report.lead().point())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (points.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = points.length / 2;
        return OptionalDouble.of(points.length % 2 == 1 ? points[middle] : points[middle - 1] / 2 + points[middle] / 2);
    }

    /** Two intervals are disjoint if and only if the highest low is above the lowest high. */
    private static boolean disputed(List<Interval> estimates) {
        double highestLow = estimates.stream().mapToDouble(Interval::low).max().orElseThrow();
        double lowestHigh = estimates.stream().mapToDouble(Interval::high).min().orElseThrow();
        return highestLow > lowestHigh;
    }
}
