package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tally rules in their plainest form: all reports of a claim in a list. This is the definition that
 * {@link ClaimLedger}, which does the same piece by piece, is tested against.
 */
public final class BatchTally {
    private static final Comparator<Report> NEWEST_FIRST = Report.OLDEST_FIRST.reversed();

    private final Collection<Report> reports;
    private final List<Report> latest;
    private final Map<Report, Report> superseders;

    private BatchTally(Collection<Report> reports) {
        this.reports = reports;
        this.latest = newestByPublisher(reports);
        this.superseders = superseders(latest);
    }

    /**
     * The tally of all reports of one claim, in any order; empty when there are none.
     *
     * @param now the application's clock
     * @param listed how many reports and speakers are listed at most
     */
    public static Optional<Tally> of(Collection<Report> reports, Windows windows, Instant now, int listed) {
        return reports.isEmpty() ? Optional.empty() : Optional.of(new BatchTally(reports).tally(windows, now, listed));
    }

    private Tally tally(Windows windows, Instant now, int listed) {
        List<Figures> figures = new ArrayList<>();
        for (int window = 0; window <= windows.count(); window++) {
            int each = window;
            figures.add(figures(report -> windows.holds(each, report.age().time(), now.toEpochMilli())));
        }
        Predicate<Report> inTrend =
                report -> windows.holds(windows.trendIndex(), report.age().time(), now.toEpochMilli());
        return new Tally(
                figures.get(windows.count()),
                figures.subList(0, windows.count()),
                latest.stream()
                        .limit(listed)
                        .map(report -> new SourcedReport(report, source(report)))
                        .toList(),
                disagreeing(figures.get(windows.count())),
                speakers(latest).stream().limit(listed).toList(),
                times().min(Comparator.naturalOrder()),
                times().max(Comparator.naturalOrder()),
                range(latest.stream().filter(inTrend.negate()).filter(report -> report.time()
                                .isPresent()))
                        .flatMap(older ->
                                range(latest.stream().filter(inTrend)).map(newer -> Direction.between(older, newer))));
    }

    private Figures figures(Predicate<Report> inWindow) {
        List<Report> said = latest.stream().filter(inWindow).toList();
        List<Report> counted =
                said.stream().filter(report -> !superseders.containsKey(report)).toList();
        return new Figures(
                reports.stream().filter(inWindow).count(),
                said.size(),
                counted.size(),
                speakers(said).size(),
                range(said.stream()),
                counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Consensus.of(
                                counted.stream().map(Report::support).toList())),
                median(counted),
                counted.stream().anyMatch(one -> counted.stream()
                        .anyMatch(other -> one.hull().high() < other.hull().low())));
    }

    private List<SourcedReport> disagreeing(Figures allTime) {
        if (!allTime.disputed()) {
            return List.of();
        }
        List<Report> counted = latest.stream()
                .filter(report -> !superseders.containsKey(report))
                .toList();
        Report lowest = counted.stream()
                .min(Comparator.comparing((Report report) -> report.hull().high())
                        .thenComparing(Report::publisher, TextOrder.BY_CODE_POINT))
                .orElseThrow();
        Report highest = counted.stream()
                .max(Comparator.comparing((Report report) -> report.hull().low())
                        .thenComparing(Report::publisher, TextOrder.BY_CODE_POINT))
                .orElseThrow();
        return List.of(
                new SourcedReport(lowest, lowest.sourceName()), new SourcedReport(highest, highest.sourceName()));
    }

    private Stream<Instant> times() {
        return reports.stream().map(Report::time).flatMap(Optional::stream);
    }

    private String source(Report report) {
        Report at = report;
        while (superseders.containsKey(at)) {
            at = superseders.getOrDefault(at, at);
        }
        return at.sourceName();
    }

    private static List<Report> newestByPublisher(Collection<Report> reports) {
        TreeMap<String, Report> byPublisher = new TreeMap<>();
        reports.stream().sorted(NEWEST_FIRST).forEach(report -> byPublisher.putIfAbsent(report.publisher(), report));
        return byPublisher.values().stream().sorted(NEWEST_FIRST).toList();
    }

    /** The newest of those that supersede it, by report. */
    private static Map<Report, Report> superseders(List<Report> newestFirst) {
        Map<Report, Report> superseders = new HashMap<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Report report = newestFirst.get(i);
            for (String mark : NearCopies.marks(report)) {
                newestFirst.subList(0, i).stream()
                        .filter(newer -> NearCopies.marks(newer).contains(mark))
                        .reduce((one, older) -> older)
                        .filter(next -> NearCopies.sameSource(report, next))
                        .ifPresent(next -> superseders.merge(
                                report, next, (one, other) -> NEWEST_FIRST.compare(one, other) <= 0 ? one : other));
            }
        }
        return superseders;
    }

    private static NavigableSet<String> speakers(List<Report> reports) {
        NavigableSet<String> speakers = new TreeSet<>(TextOrder.BY_CODE_POINT);
        reports.forEach(report -> speakers.addAll(report.speakers()));
        return speakers;
    }

    private static Optional<Interval> range(Stream<Report> reports) {
        return reports.map(Report::hull).reduce(Interval::hull);
    }

    private static OptionalDouble median(Collection<Report> reports) {
        double[] points = reports.stream()
                .map(Report::point)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return points.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Median.between(points[(points.length - 1) / 2], points[points.length / 2]));
    }
}
