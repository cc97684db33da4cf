package io.tallywire.aggregator.tally;

import io.tallywire.aggregator.tally.Rows.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ClaimSummary summary;
    private final WindowBook book;
    private final CopyIndex copies;
    private final long storedTimer;
    private final Map<String, Report> changing = new HashMap<>(); // the version that the rows have of an article

    private ClaimLedger(
            Rows rows, Windows windows, String claimKey, Function<String, Optional<Report>> reports, long now) {
        this.rows = rows;
        this.keys = new RowKeys(claimKey);
        this.windows = windows;
        this.claimKey = claimKey;
        this.reports = reports;
        this.summary = rows.get(keys.summary())
                .map(bytes -> ClaimSummary.of(bytes, windows))
                .orElseGet(() -> ClaimSummary.empty(windows, now));
        this.book = new WindowBook(rows, keys, windows, summary);
        this.copies = new CopyIndex(rows, keys, this::report);
        this.storedTimer = summary.timer;
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
        ClaimLedger ledger = new ClaimLedger(rows, windows, claimKey, reports, now);
        ledger.advance(now);
        return ledger;
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
        for (int window = 0; window < windows.count(); window++) {
            long from = windows.edge(window, summary.clock) + 1;
            long to = windows.edge(window, now) + 1;
            if (summary.articles[window] == 0) {
                continue; // so none that leaves, and no scan over the rows that were deleted
            }
            long[] gone = new long[1];
            rows.scan(keys.articlesFrom(from), keys.articlesFrom(to), false, row -> {
                gone[0]++;
                return true;
            });
            summary.articles[window] -= gone[0];
            List<LatestRow> leaving = new ArrayList<>();
            rows.scan(keys.byAgeFrom(from), keys.byAgeFrom(to), false, row -> {
                leaving.add(LatestRow.of(row.value()));
                return true;
            });
            int each = window;
            leaving.forEach(latest -> book.leave(report(latest.articleId()), latest.counts(), each));
        }
        summary.clock = now;
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
        TreeSet<String> publishers = new TreeSet<>();
        Map<String, LatestRow> latestBefore = new HashMap<>();
        before.ifPresent(report -> publishers.add(report.publisher()));
        after.ifPresent(report -> publishers.add(report.publisher()));
        publishers.forEach(publisher -> latest(publisher).ifPresent(row -> latestBefore.put(publisher, row)));
        before.ifPresent(report -> article(report, -1));
        after.ifPresent(report -> article(report, 1));
        String changed = before.or(() -> after).orElseThrow().articleId();
        List<String> latestAfter = new ArrayList<>();
        before.ifPresent(report -> changing.put(changed, report));
        for (String publisher : publishers) {
            Optional<String> old =
                    Optional.ofNullable(latestBefore.get(publisher)).map(LatestRow::articleId);
            Optional<String> now = newestOf(publisher);
            if (!now.equals(old) || now.equals(Optional.of(changed))) {
                old.map(this::report).ifPresent(this::remove);
                now.ifPresent(latestAfter::add);
            }
        }
        changing.remove(changed);
        after.ifPresent(report -> changing.put(changed, report));
        latestAfter.stream().map(this::report).forEach(this::add);
    }

    private void article(Report report, int sign) {
        byte[] byTime = keys.article(report.age().time(), report.articleId());
        byte[] ofPublisher = keys.ofPublisher(report.publisher(), report.age(), report.articleId());
        if (sign > 0) {
            rows.put(byTime, NOTHING);
            rows.put(ofPublisher, report.articleId().getBytes(StandardCharsets.UTF_8));
        } else {
            rows.delete(byTime);
            rows.delete(ofPublisher);
        }
        for (int window = 0; window <= windows.count(); window++) {
            summary.articles[window] += windows.holds(window, report.age().time(), summary.clock) ? sign : 0;
        }
    }

    private Optional<LatestRow> latest(String publisher) {
        return rows.get(keys.latest(publisher)).map(LatestRow::of);
    }

    private Optional<String> newestOf(String publisher) {
        return rows.end(keys.publisherStart(publisher), keys.publisherEnd(publisher), true)
                .map(ClaimLedger::articleId);
    }

    private static String articleId(Row row) {
        return new String(row.value(), StandardCharsets.UTF_8);
    }

    private void add(Report report) {
        Collection<Report> older = copies.add(report);
        LatestRow row = row(report);
        write(report, row);
        book.publisher(report, 1);
        if (row.counts()) {
            book.source(report, 1);
        }
        older.forEach(this::judgeAgain);
    }

    private void remove(Report report) {
        LatestRow row = latest(report.publisher()).orElseThrow();
        Collection<Report> older = copies.remove(report);
        rows.delete(keys.latest(report.publisher()));
        rows.delete(keys.byAge(report.age(), report.publisher()));
        book.publisher(report, -1);
        if (row.counts()) {
            book.source(report, -1);
        }
        older.forEach(this::judgeAgain);
    }

    private LatestRow row(Report report) {
        return new LatestRow(
                report.articleId(),
                copies.superseder(report).map(Report::publisher).orElse(""));
    }

    private void write(Report report, LatestRow row) {
        rows.put(keys.latest(report.publisher()), row.toBytes());
        rows.put(keys.byAge(report.age(), report.publisher()), row.toBytes());
    }

    /** A neighbour has come or gone. */
    private void judgeAgain(Report report) {
        LatestRow before = latest(report.publisher()).orElseThrow();
        LatestRow after = row(report);
        if (!after.equals(before)) {
            write(report, after);
            if (after.counts() != before.counts()) {
                book.source(report, after.counts() ? 1 : -1);
            }
        }
    }

    /** Writes the rows. */
    public void save() {
        book.write();
        summary.timer = nextTimer();
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

    private long nextTimer() {
        long next = ClaimSummary.NEVER;
        for (int window = 0; window < windows.count(); window++) {
            long edge = windows.edge(window, summary.clock);
            if (summary.articles[window] > 0) {
                long oldest = rows.end(keys.articlesFrom(edge + 1), keys.articlesEnd(), false)
                        .map(ClaimLedger::time)
                        .orElseThrow();
                next = Math.min(next, summary.clock + (oldest - edge));
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
        List<Figures> figures = new ArrayList<>();
        for (int window = 0; window < windows.count(); window++) {
            figures.add(book.figures(window));
        }
        Figures allTime = book.figures(windows.count());
        return Optional.of(new Tally(
                allTime,
                figures,
                newest(listed),
                allTime.disputed() ? List.of(extreme(Mark.HIGHEST, false), extreme(Mark.LOWEST, true)) : List.of(),
                speakers(listed),
                timeOf(rows.end(keys.articlesFrom(Age.UNDATED + 1), keys.articlesEnd(), false)),
                timeOf(rows.end(keys.articlesFrom(Age.UNDATED + 1), keys.articlesEnd(), true)),
                trend()));
    }

    private List<SourcedReport> newest(int listed) {
        // Not to look for more than there are keeps the scan off the rows that were deleted.
        long most = Math.min(listed, summary.publishers[windows.count()]);
        List<LatestRow> latest = new ArrayList<>();
        rows.scan(keys.byAgeFrom(Age.UNDATED), keys.byAgeEnd(), true, row -> {
            latest.add(LatestRow.of(row.value()));
            return latest.size() < most;
        });
        List<SourcedReport> newest = new ArrayList<>();
        Map<String, String> sourceByPublisher = new HashMap<>();
        for (LatestRow row : latest) {
            Report report = report(row.articleId());
            // What supersedes a report is newer, so it was listed before.
            String source = row.counts()
                    ? report.sourceName()
                    : Optional.ofNullable(sourceByPublisher.get(row.superseder()))
                            .orElseThrow();
            sourceByPublisher.put(report.publisher(), source);
            newest.add(new SourcedReport(report, source));
        }
        return newest;
    }

    private SourcedReport extreme(Mark mark, boolean last) {
        Report report = rows.end(keys.extremesStart(mark), keys.extremesEnd(mark), last)
                .map(row -> report(articleId(row)))
                .orElseThrow();
        return new SourcedReport(report, report.sourceName());
    }

    private List<String> speakers(int listed) {
        long most = Math.min(listed, summary.speakers[windows.count()]);
        List<String> speakers = new ArrayList<>();
        if (most == 0) {
            return speakers;
        }
        rows.scan(keys.speakersStart(), keys.speakersEnd(), false, row -> {
            speakers.add(new BytesReader(row.key(), RowKeys.contentStart()).text());
            return speakers.size() < most;
        });
        return speakers;
    }

    private static Optional<Instant> timeOf(Optional<Row> articleRow) {
        return articleRow.map(row -> Instant.ofEpochMilli(time(row)));
    }

    private Optional<Direction> trend() {
        return WindowBook.range(book.olderAxis()).flatMap(older -> WindowBook.range(book.axis(windows.trendIndex()))
                .map(newer -> Direction.between(older, newer)));
    }
}
