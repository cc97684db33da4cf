package io.tallywire.aggregator.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A claim's counts by window, all time last, and how far its clock has come; with few reports also which these are.
 * Mutable; one row.
 */
final class ClaimSummary {
    /** No timer is set. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int LISTED = 1;
    private static final int INDEXED = 0;

    long clock;
    long timer = NEVER;
    final long[] articles;
    final long[] publishers;
    final long[] sources;
    final long[] speakers;

    /** The latest article of each publisher when they are listed here; then only the articles are counted. */
    Optional<NavigableMap<String, String>> listed = Optional.of(new TreeMap<>());

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
        Arrays.setAll(summary.articles, i -> in.count());
        if (in.one() == LISTED) {
            NavigableMap<String, String> articleByPublisher = new TreeMap<>();
            while (in.hasMore()) {
                articleByPublisher.put(in.text(), in.text());
            }
            summary.listed = Optional.of(articleByPublisher);
        } else {
            summary.reports().forEach(counts -> Arrays.setAll(counts, i -> in.count()));
            summary.listed = Optional.empty();
        }
        return summary;
    }

    private List<long[]> reports() {
        return List.of(publishers, sources, speakers);
    }

    /** Forgets what is counted of the latest reports. */
    void clearReports() {
        reports().forEach(counts -> Arrays.fill(counts, 0));
    }

    boolean isEmpty() {
        return articles[articles.length - 1] == 0;
    }

    byte[] toBytes() {
        Bytes out = new Bytes().fixed(layout).sorted(clock).sorted(timer);
        write(articles, out);
        if (listed.isPresent()) {
            out.one(LISTED);
            for (Map.Entry<String, String> entry : listed.get().entrySet()) {
                out.text(entry.getKey()).text(entry.getValue());
            }
        } else {
            out.one(INDEXED);
            reports().forEach(counts -> write(counts, out));
        }
        return out.toArray();
    }

    private static void write(long[] counts, Bytes out) {
        for (long count : counts) {
            out.count(count);
        }
    }
}
