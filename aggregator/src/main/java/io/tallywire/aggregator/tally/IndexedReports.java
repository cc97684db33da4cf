package io.tallywire.aggregator.tally;

import io.tallywire.aggregator.tally.Rows.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** So many that rows of their own keep what is asked of them, each update touching few of these. */
final class IndexedReports implements LatestReports {
    private final Rows rows;
    private final RowKeys keys;
    private final Windows windows;
    private final ClaimSummary summary;
    private final Function<String, Report> reports;
    private final WindowBook book;
    private final CopyIndex copies;

    /** @param reports finds a report by article id */
    IndexedReports(Rows rows, RowKeys keys, Windows windows, ClaimSummary summary, Function<String, Report> reports) {
        this.rows = rows;
        this.keys = keys;
        this.windows = windows;
        this.summary = summary;
        this.reports = reports;
        this.book = new WindowBook(rows, keys, windows, summary);
        this.copies = new CopyIndex(rows, keys, reports);
    }

    @Override
    public Optional<String> articleOf(String publisher) {
        return latest(publisher).map(LatestRow::articleId);
    }

    private Optional<LatestRow> latest(String publisher) {
        return rows.get(keys.latest(publisher)).map(LatestRow::of);
    }

    /** All of them; to be asked for only when they are few. */
    NavigableMap<String, String> articleByPublisher() {
        NavigableMap<String, String> articleByPublisher = new TreeMap<>();
        rows.scan(keys.latestStart(), keys.latestEnd(), false, row -> {
            articleByPublisher.put(
                    new BytesReader(row.key(), RowKeys.contentStart()).text(),
                    LatestRow.of(row.value()).articleId());
            return true;
        });
        return articleByPublisher;
    }

    @Override
    public void add(String publisher, String articleId) {
        Report report = reports.apply(articleId);
        Collection<Report> older = copies.add(report);
        LatestRow row = row(report);
        write(report, row);
        book.publisher(report, 1);
        if (row.counts()) {
            book.source(report, 1);
        }
        older.forEach(this::judgeAgain);
    }

    @Override
    public void remove(String publisher, String articleId) {
        Report report = reports.apply(articleId);
        LatestRow row = latest(publisher).orElseThrow();
        Collection<Report> older = copies.remove(report);
        rows.delete(keys.latest(publisher));
        rows.delete(keys.byAge(report.age(), publisher));
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

    @Override
    public void leave(int window, long from, long to) {
        List<LatestRow> leaving = new ArrayList<>();
        rows.scan(keys.byAgeFrom(from), keys.byAgeFrom(to), false, row -> {
            leaving.add(LatestRow.of(row.value()));
            return true;
        });
        leaving.forEach(latest -> book.leave(reports.apply(latest.articleId()), latest.counts(), window));
    }

    @Override
    public void write() {
        book.write();
    }

    /** Removes all of its rows, once they are written. */
    void clear() {
        List<Row> all = new ArrayList<>();
        rows.scan(keys.indexStart(), keys.indexEnd(), false, all::add);
        all.forEach(row -> rows.delete(row.key()));
        summary.clearReports();
    }

    @Override
    public Tally tally(Articles articles, int listed) {
        List<Figures> figures = new ArrayList<>();
        for (int window = 0; window < windows.count(); window++) {
            figures.add(book.figures(window));
        }
        Figures allTime = book.figures(windows.count());
        return new Tally(
                allTime,
                figures,
                newest(listed),
                allTime.disputed() ? List.of(extreme(Mark.HIGHEST, false), extreme(Mark.LOWEST, true)) : List.of(),
                speakers(listed),
                articles.firstSeen(),
                articles.lastSeen(),
                trend());
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
            Report report = reports.apply(row.articleId());
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
                .map(row -> reports.apply(new String(row.value(), StandardCharsets.UTF_8)))
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

    private Optional<Direction> trend() {
        return WindowBook.range(book.olderAxis()).flatMap(older -> WindowBook.range(book.axis(windows.trendIndex()))
                .map(newer -> Direction.between(older, newer)));
    }
}
