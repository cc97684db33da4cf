package io.tallywire.aggregator.tally;

import io.tallywire.aggregator.tally.Rows.Row;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
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

    /** Lists a report, and says which are the next older ones on its lists. */
    Collection<Report> add(Report report) {
        byte[] articleId = report.articleId().getBytes(StandardCharsets.UTF_8);
        Map<String, Report> older = new TreeMap<>();
        for (String mark : NearCopies.marks(report)) {
            byte[] own = keys.marked(mark, report.age(), report.publisher());
            long others = listed(mark);
            if (others > 0) {
                addOlder(older, mark, own);
            }
            rows.put(own, articleId);
            rows.put(keys.marks(mark), new Bytes().count(others + 1).toArray());
        }
        return older.values();
    }

    /** Takes a report off its lists, and says which are the next older ones there. */
    Collection<Report> remove(Report report) {
        Map<String, Report> older = new TreeMap<>();
        for (String mark : NearCopies.marks(report)) {
            byte[] own = keys.marked(mark, report.age(), report.publisher());
            long others = listed(mark) - 1;
            rows.delete(own);
            if (others > 0) {
                rows.put(keys.marks(mark), new Bytes().count(others).toArray());
                addOlder(older, mark, own);
            } else {
                rows.delete(keys.marks(mark));
            }
        }
        return older.values();
    }

    private void addOlder(Map<String, Report> older, String mark, byte[] own) {
        rows.end(keys.markStart(mark), own, true)
                .map(CopyIndex::articleId)
                .ifPresent(id -> older.computeIfAbsent(id, reports));
    }

    /** Most texts are nobody's copy; to know that a list is short is cheaper than to look for neighbours. */
    private long listed(String mark) {
        return rows.get(keys.marks(mark))
                .map(bytes -> new BytesReader(bytes, 0).count())
                .orElse(0L);
    }

    /** The newest of the next newer reports on its lists that are of the same source. The report stands there too. */
    Optional<Report> superseder(Report report) {
        TreeSet<String> next = new TreeSet<>();
        for (String mark : NearCopies.marks(report)) {
            if (listed(mark) > 1) {
                byte[] own = keys.marked(mark, report.age(), report.publisher());
                byte[] behind = new Bytes().raw(own).one(0).toArray();
                rows.end(behind, keys.markEnd(mark), false)
                        .map(CopyIndex::articleId)
                        .ifPresent(next::add);
            }
        }
        return next.stream()
                .map(reports)
                .filter(newer -> NearCopies.sameSource(report, newer))
                .max(Report.OLDEST_FIRST);
    }

    private static String articleId(Row row) {
        return new String(row.value(), StandardCharsets.UTF_8);
    }
}
