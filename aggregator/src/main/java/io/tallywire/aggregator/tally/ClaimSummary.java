package io.tallywire.aggregator.tally;

import java.util.Arrays;

/** A claim's counts by window, all time last, and how far its clock has come. Mutable; one row. */
final class ClaimSummary {
    /** No timer is set. */
    static final long NEVER = Long.MAX_VALUE;

    long clock;
    long timer = NEVER;
    final long[] articles;
    final long[] publishers;
    final long[] sources;
    final long[] speakers;
    private final int layout;

    private ClaimSummary(int windows, int layout, long clock) {
        this.articles = new long[windows + 1];
        this.publishers = new long[windows + 1];
        this.sources = new long[windows + 1];
        this.speakers = new long[windows + 1];
        this.layout = layout;
        this.clock = clock;
    }

    static ClaimSummary empty(Windows windows, long clock) {
        return new ClaimSummary(windows.count(), RowLayout.of(windows), clock);
    }

    static ClaimSummary of(byte[] bytes, Windows windows) {
        BytesReader in = new BytesReader(bytes, 0);
        int layout = (int) in.fixed();
        RowLayout.check(layout, windows);
        ClaimSummary summary = new ClaimSummary(windows.count(), layout, in.sorted());
        summary.timer = in.sorted();
        for (long[] counts : new long[][] {summary.articles, summary.publishers, summary.sources, summary.speakers}) {
            Arrays.setAll(counts, i -> in.count());
        }
        return summary;
    }

    boolean isEmpty() {
        return articles[articles.length - 1] == 0;
    }

    byte[] toBytes() {
        Bytes out = new Bytes().fixed(layout).sorted(clock).sorted(timer);
        for (long[] counts : new long[][] {articles, publishers, sources, speakers}) {
            for (long count : counts) {
                out.count(count);
            }
        }
        return out.toArray();
    }
}
