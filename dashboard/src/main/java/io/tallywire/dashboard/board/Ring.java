package io.tallywire.dashboard.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The newest values of a series, the largest of each span of time; of fixed size. Not thread-safe. */
final class Ring {
    private static final long EMPTY = Long.MIN_VALUE;

    private final long spanMillis;
    private final long[] spans;
    private final double[] values;

    /** A value, and when its span of time starts, in milliseconds since the epoch. */
    record Point(long at, double value) {}

    Ring(long spanMillis, int size) {
        this.spanMillis = spanMillis;
        this.spans = new long[size];
        this.values = new double[size];
        Arrays.fill(spans, EMPTY);
    }

    void add(long at, double value) {
        long span = at / spanMillis;
        int slot = (int) (span % spans.length);
        if (spans[slot] == span) {
            values[slot] = Math.max(values[slot], value);
        } else {
            spans[slot] = span;
            values[slot] = value;
        }
    }

    /** What there is up to a time, oldest first. */
    List<Point> points(long until) {
        long last = until / spanMillis;
        List<Point> points = new ArrayList<>();
        for (long span = Math.max(0, last - spans.length + 1); span <= last; span++) {
            int slot = (int) (span % spans.length);
            if (spans[slot] == span) {
                points.add(new Point(span * spanMillis, values[slot]));
            }
        }
        return points;
    }
}
