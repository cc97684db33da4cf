package io.tallywire.aggregator.tally;

import io.tallywire.aggregator.tally.Rows.Row;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The lists on which the latest reports of a claim stand by their marks ({@link NearCopies}), oldest first. Whether a
 * report is superseded hangs on its neighbours on at most 17 lists only, so one more report, or one less, is looked up in
 * a bounded number of rows.
 */
final class CopyIndex {
    private final Rows rows;
    private final RowKeys keys;
    private final Function<String, Report> reports;

    /** @param reports finds a report by article id */
    CopyIndex(Rows rows, RowKeys keys, Function<String, Report> reports) {
        this.rows = rows;
        this.keys = keys;
        this.reports = reports;
    }

    void add(Report report) {
        byte[] articleId = report.articleId().getBytes(StandardCharsets.UTF_8);
        NearCopies.marks(report)
                .forEach(mark -> rows.put(keys.marked(mark, report.age(), report.publisher()), articleId));
    }

    void remove(Report report) {
        NearCopies.marks(report).forEach(mark -> rows.delete(keys.marked(mark, report.age(), report.publisher())));
    }

    /** The newest of the next newer reports on its lists that are of the same source. */
    Optional<Report> superseder(Report report) {
        TreeSet<String> next = new TreeSet<>();
        for (String mark : NearCopies.marks(report)) {
            byte[] own = keys.marked(mark, report.age(), report.publisher());
            byte[] behind = new Bytes().raw(own).one(0).toArray();
            rows.end(behind, keys.markEnd(mark), false)
                    .map(CopyIndex::articleId)
                    .ifPresent(next::add);
        }
        return next.stream()
                .map(reports)
                .filter(newer -> NearCopies.sameSource(report, newer))
                .max(Report.OLDEST_FIRST);
    }

    /** The next older reports on its lists, whether it stands there or not; they may be superseded by it. */
    Iterable<Report> older(Report report) {
        Map<String, Report> older = new TreeMap<>(Comparator.naturalOrder());
        for (String mark : NearCopies.marks(report)) {
            rows.end(keys.markStart(mark), keys.marked(mark, report.age(), report.publisher()), true)
                    .map(CopyIndex::articleId)
                    .ifPresent(articleId -> older.computeIfAbsent(articleId, reports));
        }
        return older.values();
    }

    private static String articleId(Row row) {
        return new String(row.value(), StandardCharsets.UTF_8);
    }
}
