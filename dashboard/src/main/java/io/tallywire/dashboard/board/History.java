package io.tallywire.dashboard.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How lag and freshness went: 15 minutes, 1 hour and 6 hours, each in 180 points that hold the largest value of their span,
 * so that a peak is never smoothed away. Kept in memory, of fixed size. Thread-safe.
 */
public final class History {
    private static final int POINTS = 180;
    private static final int MOST_SERIES = 64;

    private final SortedMap<String, Map<Range, Ring>> series = new TreeMap<>();

    /** How far back. */
    public enum Range {
        QUARTER_HOUR("15m", "15 min", 5_000),
        HOUR("1h", "1 h", 20_000),
        SIX_HOURS("6h", "6 h", 120_000);

        private final String id;
        private final String words;
        private final long spanMillis;

        Range(String id, String words, long spanMillis) {
            this.id = id;
            this.words = words;
            this.spanMillis = spanMillis;
        }

        /** As requests name it. */
        public String id() {
            return id;
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }

        /** The one that a request names. */
        public static Optional<Range> of(String id) {
            return Stream.of(values()).filter(range -> range.id.equals(id)).findFirst();
        }
    }

    /**
     * A series for a chart.
     *
     * @param times the starts of the spans, in seconds since the epoch
     * @param values the largest value in each
     */
    public record Series(String name, List<Long> times, List<Double> values) {}

    /** Notes the values of a snapshot. */
    public synchronized void add(Snapshot snapshot) {
        for (GroupLag group : snapshot.groups()) {
            group.summary().seconds().ifPresent(seconds -> add("seconds " + group.title(), snapshot.at(), seconds));
            group.summary().lag().ifPresent(lag -> add("lag " + group.title(), snapshot.at(), (double) lag));
        }
        if (snapshot.freshness().samples() > 0) {
            add("freshness p50", snapshot.at(), snapshot.freshness().p50());
            add("freshness p95", snapshot.at(), snapshot.freshness().p95());
        }
    }

    private void add(String name, long at, double value) {
        if (series.containsKey(name) || series.size() < MOST_SERIES) {
            series.computeIfAbsent(name, newName -> rings()).values().forEach(ring -> ring.add(at, value));
        }
    }

    private static Map<Range, Ring> rings() {
        Map<Range, Ring> rings = new EnumMap<>(Range.class);
        for (Range range : Range.values()) {
            rings.put(range, new Ring(range.spanMillis, POINTS));
        }
        return rings;
    }

    /** The series whose names start so, without that start. */
    public synchronized List<Series> series(String prefix, Range range, long until) {
        return series.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix + " "))
                .map(entry -> {
                    Ring ring = entry.getValue().get(range);
                    List<Ring.Point> points = ring == null ? List.of() : ring.points(until);
                    return new Series(
                            entry.getKey().substring(prefix.length() + 1),
                            points.stream().map(point -> point.at() / 1000).toList(),
                            points.stream().map(Ring.Point::value).toList());
                })
                .filter(one -> !one.times().isEmpty())
                .toList();
    }
}
