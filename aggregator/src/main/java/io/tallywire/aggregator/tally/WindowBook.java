package io.tallywire.aggregator.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What the latest reports of a claim add to the counts, the speakers and the axes of its windows. Changes of the axes are
 * gathered and written once.
 */
final class WindowBook {
    private final Rows rows;
    private final RowKeys keys;
    private final Windows windows;
    private final ClaimSummary summary;
    private final List<NavigableMap<Double, Counts>> changes = new ArrayList<>();

    WindowBook(Rows rows, RowKeys keys, Windows windows, ClaimSummary summary) {
        this.rows = rows;
        this.keys = keys;
        this.windows = windows;
        this.summary = summary;
        for (int axis = 0; axis <= older(windows); axis++) {
            changes.add(Axis.noChanges());
        }
    }

    /** Besides one axis a window and one for all time there is one for what is older than the trend's window. */
    private static int older(Windows windows) {
        return windows.count() + 1;
    }

    Axis axis(int window) {
        return new Axis(rows, keys.axis(window));
    }

    /** The axis of the reports that are older than the trend's window. */
    Axis olderAxis() {
        return axis(older(windows));
    }

    /** Adds a publisher's latest report to the windows that hold it (sign 1), or takes it back (sign -1). */
    void publisher(Report report, int sign) {
        long time = report.age().time();
        for (int window = 0; window <= windows.count(); window++) {
            if (windows.holds(window, time, summary.clock)) {
                publisher(report, window, sign);
            }
        }
        if (time != Age.UNDATED && !windows.holds(windows.trendIndex(), time, summary.clock)) {
            range(report, older(windows), sign);
        }
    }

    private void publisher(Report report, int window, int sign) {
        summary.publishers[window] += sign;
        range(report, window, sign);
        report.speakers().forEach(speaker -> speaker(speaker, window, sign));
    }

    /** Counts a latest report as an independent source (sign 1), or no longer (sign -1). */
    void source(Report report, int sign) {
        for (int window = 0; window <= windows.count(); window++) {
            if (windows.holds(window, report.age().time(), summary.clock)) {
                source(report, window, sign);
            }
        }
        extreme(Mark.LOWEST, report.hull().low(), report, sign);
        extreme(Mark.HIGHEST, report.hull().high(), report, sign);
    }

    private void source(Report report, int window, int sign) {
        summary.sources[window] += sign;
        for (Interval interval : report.support()) {
            mark(window, interval.low(), Mark.OPENS, sign);
            mark(window, interval.high(), Mark.CLOSES, sign);
        }
        mark(window, report.hull().low(), Mark.LOWEST, sign);
        mark(window, report.hull().high(), Mark.HIGHEST, sign);
        report.point().ifPresent(point -> mark(window, point + 0.0, Mark.POINT, sign));
    }

    private void extreme(Mark mark, double value, Report report, int sign) {
        byte[] key = keys.extreme(mark, value, report.publisher());
        if (sign > 0) {
            rows.put(key, report.articleId().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
            rows.delete(key);
        }
    }

    /** Takes a latest report out of one window, whose time is up. */
    void leave(Report report, boolean counts, int window) {
        publisher(report, window, -1);
        if (counts) {
            source(report, window, -1);
        }
        if (window == windows.trendIndex()) {
            range(report, older(windows), 1);
        }
    }

    private void range(Report report, int axis, int sign) {
        mark(axis, report.hull().low(), Mark.REPORTED_LOW, sign);
        mark(axis, report.hull().high(), Mark.REPORTED_HIGH, sign);
    }

    private void mark(int axis, double value, Mark mark, int sign) {
        changes.get(axis).merge(value, Counts.of(mark, sign), Counts::plus);
    }

    private void speaker(String speaker, int window, int sign) {
        byte[] key = keys.speaker(speaker);
        long[] counts = rows.get(key).map(this::speakerCounts).orElseGet(() -> new long[windows.count() + 1]);
        summary.speakers[window] += sign > 0 && counts[window] == 0 ? 1 : 0;
        counts[window] += sign;
        summary.speakers[window] -= sign < 0 && counts[window] == 0 ? 1 : 0;
        if (Arrays.stream(counts).allMatch(count -> count == 0)) {
            rows.delete(key);
            return;
        }
        Bytes out = new Bytes();
        for (long count : counts) {
            out.count(count);
        }
        rows.put(key, out.toArray());
    }

    private long[] speakerCounts(byte[] bytes) {
        BytesReader in = new BytesReader(bytes, 0);
        long[] counts = new long[windows.count() + 1];
        Arrays.setAll(counts, i -> in.count());
        return counts;
    }

    /** Writes what was gathered. */
    void write() {
        for (int axis = 0; axis < changes.size(); axis++) {
            Map<Double, Counts> some = changes.set(axis, Axis.noChanges());
            axis(axis).add(some);
        }
    }

    /** The figures of a window, once all is written. */
    Figures figures(int window) {
        Axis axis = axis(window);
        return new Figures(
                summary.articles[window],
                summary.publishers[window],
                summary.sources[window],
                summary.speakers[window],
                range(axis),
                axis.consensus(),
                axis.median(),
                axis.last(Mark.LOWEST)
                        .flatMap(low -> axis.first(Mark.HIGHEST).map(high -> low > high))
                        .orElse(false));
    }

    static Optional<Interval> range(Axis axis) {
        return axis.first(Mark.REPORTED_LOW)
                .flatMap(low -> axis.last(Mark.REPORTED_HIGH).map(high -> new Interval(low, high)));
    }
}
