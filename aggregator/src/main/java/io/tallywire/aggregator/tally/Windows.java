package io.tallywire.aggregator.tally;

import java.time.Duration;
import java.util.List;

/**
 * The rolling windows of a tally. A report is in a window while its time is less than the window's length ago.
 *
 * @param lengths different, longer than nothing, shortest first
 * @param trend the window whose range is compared with what is older; one of the lengths
 */
public record Windows(List<Duration> lengths, Duration trend) {
    private static final int MOST = 8;

    public Windows {
        lengths = lengths.stream().sorted().distinct().toList();
        if (lengths.isEmpty() || lengths.size() > MOST) {
            throw new IllegalArgumentException("There must be 1 to " + MOST + " windows, not " + lengths.size());
        }
        if (lengths.get(0).toMillis() < 1) {
            throw new IllegalArgumentException("A window of " + lengths.get(0) + " is too short");
        }
        if (!lengths.contains(trend)) {
            throw new IllegalArgumentException("The trend's window " + trend + " is none of the windows " + lengths);
        }
    }

    /** How many there are. */
    public int count() {
        return lengths.size();
    }

    int trendIndex() {
        return lengths.indexOf(trend);
    }

    /** The latest time that is out of a window; both are milliseconds. */
    long edge(int window, long now) {
        return now - lengths.get(window).toMillis();
    }

    /** When a time leaves a window; both are milliseconds. */
    long leaves(int window, long time) {
        return time + lengths.get(window).toMillis();
    }

    /** Whether a time is in a window; the window behind the last one is all time. */
    boolean holds(int window, long time, long now) {
        return window == lengths.size() || (time != Age.UNDATED && time > edge(window, now));
    }
}
