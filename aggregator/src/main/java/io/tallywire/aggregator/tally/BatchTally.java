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

    private final List<Report> latest;
    private final Articles articles;
    private final Map<Report, Report> superseders;

    private BatchTally(Collection<Report> reports, Articles articles) {
        this.latest = newestByPublisher(reports);
        this.articles = articles;
        this.superseders = superseders(latest);
    }

    /**
     * The tally of all reports of one claim, in any order; empty when there are none.
     *
     * @param now the application's clock
     * @param listed how many reports and speakers are listed at most
     */
    public static Optional<Tally> of(Collection<Report> reports, Windows windows, Instant now, int listed) {
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(of(reports, Articles.of(reports, windows, now.toEpochMilli()), windows, now, listed));
    }

    /**
     * The same from the reports that matter, when what is said of all articles is known already.
     *
     * @param latest at least one, and the latest of each publisher among them
     */
    static Tally of(Collection<Report> latest, Articles articles, Windows windows, Instant now, int listed) {
        return new BatchTally(latest, articles).tally(windows, now, listed);
    }

    private Tally tally(Windows windows, Instant now, int listed) {
        List<Figures> figures = new ArrayList<>();
        for (int window = 0; window <= windows.count(); window++) {
            int each = window;
            figures.add(figures(
                    articles.counts().get(window),
                    report -> windows.holds(each, report.age().time(), now.toEpochMilli())));
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
                articles.firstSeen(),
                articles.lastSeen(),
                range(latest.stream().filter(inTrend.negate()).filter(report -> report.time()
                                .isPresent()))
                        .flatMap(older ->
                                range(latest.stream().filter(inTrend)).map(newer -> Direction.between(older, newer))));
    }

    private Figures figures(long count, Predicate<Report> inWindow) {
        List<Report> said = latest.stream().filter(inWindow).toList();
        List<Report> counted =
                said.stream().filter(report -> !superseders.containsKey(report)).toList();
        return new Figures(
                count,
                said.size(),
                counted.size(),
                speakers(said).size(),
                range(said.stream()),
                counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Consensus.of(
                                counted.stream().map(Report::support).toList())),
                median(counted),
                disjoint(counted.stream().map(Report::hull).toList()));
    }

    /** Whether two of the intervals are: then they are the one that ends first and the one that begins last. */
    private static boolean disjoint(List<Interval> intervals) {
        return intervals.stream().mapToDouble(Interval::high).min().orElse(Double.POSITIVE_INFINITY)
                < intervals.stream().mapToDouble(Interval::low).max().orElse(Double.NEGATIVE_INFINITY);
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
        Map<String, Report> nextNewer = new HashMap<>(); // on each list
        for (Report report : newestFirst) {
            for (String mark : NearCopies.marks(report)) {
                Optional.ofNullable(nextNewer.put(mark, report))
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
