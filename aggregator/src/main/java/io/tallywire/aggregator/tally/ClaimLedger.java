package io.tallywire.aggregator.tally;

import io.tallywire.aggregator.tally.Rows.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Keeps the tally of one claim in rows, article by article, so that an update costs the same however many sources the claim
 * has. {@link BatchTally} says what the figures are. Open one, change it, {@link #save()} it, and then read its tally.
 */
public final class ClaimLedger {
    private static final byte[] NOTHING = {};

    private final Rows rows;
    private final RowKeys keys;
    private final Windows windows;
    private final String claimKey;
    private final Function<String, Optional<Report>> reports;
    private final SmallClaims small;
    private final ClaimSummary summary;
    private final long storedTimer;
    private final Map<String, Report> changing = new HashMap<>(); // the version that the rows have of an article
    private LatestReports latest;
    private boolean changed;
    private boolean timerUnknown;

    private ClaimLedger(
            Rows rows,
            Windows windows,
            String claimKey,
            Function<String, Optional<Report>> reports,
            long now,
            SmallClaims small) {
        this.rows = rows;
        this.keys = new RowKeys(claimKey);
        this.windows = windows;
        this.claimKey = claimKey;
        this.reports = reports;
        this.small = small;
        this.summary = rows.get(keys.summary())
                .map(bytes -> ClaimSummary.of(bytes, windows))
                .orElseGet(() -> ClaimSummary.empty(windows, now));
        this.storedTimer = summary.timer;
        this.latest = summary.listed.<LatestReports>map(this::listed).orElseGet(this::indexed);
    }

    /**
     * Opens the ledger of a claim and moves its clock forward: what its windows have passed by leaves them.
     *
     * @param rows where all claims' rows are
     * @param reports finds the report of an article that is in the ledger
     * @param now the application's clock in milliseconds
     * @throws IllegalStateException when the rows were written with other windows
     */
    public static ClaimLedger open(
            Rows rows, Windows windows, String claimKey, Function<String, Optional<Report>> reports, long now) {
        return open(rows, windows, claimKey, reports, now, SmallClaims.DEFAULT);
    }

    static ClaimLedger open(
            Rows rows,
            Windows windows,
            String claimKey,
            Function<String, Optional<Report>> reports,
            long now,
            SmallClaims small) {
        ClaimLedger ledger = new ClaimLedger(rows, windows, claimKey, reports, now, small);
        ledger.advance(now);
        return ledger;
    }

    private ListedReports listed(NavigableMap<String, String> articleByPublisher) {
        return new ListedReports(summary, articleByPublisher, windows, this::report);
    }

    private IndexedReports indexed() {
        return new IndexedReports(rows, keys, windows, summary, this::report);
    }

    private Report report(String articleId) {
        return Optional.ofNullable(changing.get(articleId))
                .or(() -> reports.apply(articleId))
                .orElseThrow(() -> new IllegalStateException(
                        "Article " + articleId + " is counted for claim " + claimKey + " but its evidence is missing"));
    }

    private void advance(long now) {
        if (now <= summary.clock) {
            return;
        }
        if (now >= summary.timer) {
            takeOut(now);
            changed = true;
            timerUnknown = true;
        }
        // As long as nothing leaves, the stored clock may stay behind: all windows hold the same then as now.
        summary.clock = now;
    }

    private void takeOut(long now) {
        for (int window = 0; window < windows.count(); window++) {
            if (summary.articles[window] == 0) {
                continue; // so none that leaves, and no scan over the rows that were deleted
            }
            long from = windows.edge(window, summary.clock) + 1;
            long to = windows.edge(window, now) + 1;
            long[] gone = new long[1];
            rows.scan(keys.articlesFrom(from), keys.articlesFrom(to), false, row -> {
                gone[0]++;
                return true;
            });
            summary.articles[window] -= gone[0];
            latest.leave(window, from, to);
        }
    }

    /**
     * Replaces what an article says. The evidence that {@code reports} finds may already be the new one.
     *
     * @param before what the ledger has of it
     * @param after what it says now; empty when it no longer makes the claim
     */
    public void replace(Optional<Report> before, Optional<Report> after) {
        if (before.equals(after)) {
            return;
        }
        changed = true;
        TreeSet<String> publishers = new TreeSet<>();
        before.ifPresent(report -> publishers.add(report.publisher()));
        after.ifPresent(report -> publishers.add(report.publisher()));
        before.ifPresent(report -> article(report, -1));
        after.ifPresent(report -> article(report, 1));
        String article = before.or(() -> after).orElseThrow().articleId();
        NavigableMap<String, String> newest = new TreeMap<>();
        before.ifPresent(report -> changing.put(article, report));
        for (String publisher : publishers) {
            Optional<String> old = latest.articleOf(publisher);
            Optional<String> now = newestOf(publisher);
            if (!now.equals(old) || now.equals(Optional.of(article))) {
                old.ifPresent(id -> latest.remove(publisher, id));
                now.ifPresent(id -> newest.put(publisher, id));
            }
        }
        changing.remove(article);
        after.ifPresent(report -> changing.put(article, report));
        newest.forEach(latest::add);
    }

    private void article(Report report, int sign) {
        long time = report.age().time();
        byte[] byTime = keys.article(time, report.articleId());
        byte[] ofPublisher = keys.ofPublisher(report.publisher(), report.age(), report.articleId());
        long leaves = ClaimSummary.NEVER;
        if (sign > 0) {
            rows.put(byTime, NOTHING);
            rows.put(ofPublisher, report.articleId().getBytes(StandardCharsets.UTF_8));
        } else {
            rows.delete(byTime);
            rows.delete(ofPublisher);
        }
        for (int window = windows.count(); window >= 0; window--) {
            if (windows.holds(window, time, summary.clock)) {
                summary.articles[window] += sign;
                leaves = window == windows.count() ? leaves : windows.leaves(window, time);
            }
        }
        timerUnknown |= sign < 0 && leaves == summary.timer;
        summary.timer = Math.min(summary.timer, leaves);
    }

    private Optional<String> newestOf(String publisher) {
        return rows.end(keys.publisherStart(publisher), keys.publisherEnd(publisher), true)
                .map(row -> new String(row.value(), StandardCharsets.UTF_8));
    }

    /** Writes the rows. */
    public void save() {
        if (!changed) {
            return;
        }
        latest.write();
        changeForm();
        summary.timer = timerUnknown ? nextTimer() : summary.timer;
        if (summary.timer != storedTimer) {
            if (storedTimer != ClaimSummary.NEVER) {
                rows.delete(keys.timer(storedTimer));
            }
            if (summary.timer != ClaimSummary.NEVER) {
                rows.put(keys.timer(summary.timer), claimKey.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (summary.isEmpty()) {
            rows.delete(keys.summary());
        } else {
            rows.put(keys.summary(), summary.toBytes());
        }
    }

    /** Gives a list that has grown too long rows, or makes a list of few rows. */
    private void changeForm() {
        if (latest instanceof IndexedReports index) {
            if (small.fewAgain(summary.publishers[windows.count()])) {
                NavigableMap<String, String> articleByPublisher = index.articleByPublisher();
                if (small.fitsAgain(articleByPublisher)) {
                    index.clear();
                    summary.listed = Optional.of(articleByPublisher);
                    latest = listed(articleByPublisher);
                }
            }
        } else if (!summary.listed.map(small::fits).orElse(true)) {
            IndexedReports index = indexed();
            summary.listed.orElseThrow().forEach(index::add);
            index.write();
            summary.listed = Optional.empty();
            latest = index;
        }
    }

    private long nextTimer() {
        long next = ClaimSummary.NEVER;
        for (int window = 0; window < windows.count(); window++) {
            if (summary.articles[window] > 0) {
                long edge = windows.edge(window, summary.clock);
                long oldest = rows.end(keys.articlesFrom(edge + 1), keys.articlesEnd(), false)
                        .map(ClaimLedger::time)
                        .orElseThrow();
                next = Math.min(next, windows.leaves(window, oldest));
            }
        }
        return next;
    }

    private static long time(Row articleRow) {
        return new BytesReader(articleRow.key(), RowKeys.contentStart()).sorted();
    }

    /**
     * The tally, once all is saved; empty when the claim has no evidence.
     *
     * @param listed how many reports and speakers are listed at most; at least 1
     */
    public Optional<Tally> tally(int listed) {
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        Articles articles = new Articles(
                Arrays.stream(summary.articles).boxed().toList(),
                timeOf(rows.end(keys.articlesFrom(Age.UNDATED + 1), keys.articlesEnd(), false)),
                timeOf(rows.end(keys.articlesFrom(Age.UNDATED + 1), keys.articlesEnd(), true)));
        return Optional.of(latest.tally(articles, listed));
    }

    private static Optional<Instant> timeOf(Optional<Row> articleRow) {
        return articleRow.map(row -> Instant.ofEpochMilli(time(row)));
    }
}
