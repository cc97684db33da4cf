package io.tallywire.aggregator.tally;

import java.time.Duration;

/** The rows are arranged by the windows, so rows of other windows can't be counted on. */
public final class RowLayout {
    /** Counts up when the rows themselves change. */
    private static final int VERSION = 2;

    private RowLayout() {}

    /**
     * Checks by which windows the rows were written, if any were.
     *
     * @throws IllegalStateException when by others
     */
    public static void check(Rows rows, Windows windows) {
        rows.get(RowKeys.layout()).ifPresent(bytes -> check((int) new BytesReader(bytes, 0).fixed(), windows));
    }

    /** Writes down by which windows the rows are written from now on. */
    public static void note(Rows rows, Windows windows) {
        if (rows.get(RowKeys.layout()).isEmpty()) {
            rows.put(RowKeys.layout(), new Bytes().fixed(of(windows)).toArray());
        }
    }

    static int of(Windows windows) {
        int hash = 31 * VERSION + windows.trendIndex();
        for (Duration length : windows.lengths()) {
            hash = 31 * hash + Long.hashCode(length.toMillis());
        }
        return hash;
    }

    static void check(int layout, Windows windows) {
        if (layout != of(windows)) {
            throw new IllegalStateException("The stored tallies have other windows than " + windows.lengths()
                    + " with a trend over " + windows.trend() + ", or were written by an earlier version"
                    + ". Set tally.windows and tally.trend.window back to what they were; or, to count with these, reset the"
                    + " application (\"Backup and reset\" in docs/operations.md) and start it again");
        }
    }
}
