package io.tallywire.aggregator.tally;

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
        byte[] place = place(report);
        Map<String, Report> older = new TreeMap<>();
        for (String mark : NearCopies.marks(report)) {
            CopyList list = CopyList.read(rows, keys, mark);
            list.add(place, report.articleId());
            list.before(place).ifPresent(id -> older.computeIfAbsent(id, reports));
        }
        return older.values();
    }

    /** Takes a report off its lists, and says which are the next older ones there. */
    Collection<Report> remove(Report report) {
        byte[] place = place(report);
        Map<String, Report> older = new TreeMap<>();
        for (String mark : NearCopies.marks(report)) {
            CopyList list = CopyList.read(rows, keys, mark);
            list.remove(place);
            list.before(place).ifPresent(id -> older.computeIfAbsent(id, reports));
        }
        return older.values();
    }

    /** The newest of the next newer reports on its lists that are of the same source. The report stands there too. */
    Optional<Report> superseder(Report report) {
        byte[] place = place(report);
        TreeSet<String> next = new TreeSet<>();
        for (String mark : NearCopies.marks(report)) {
            CopyList.read(rows, keys, mark).after(place).ifPresent(next::add);
        }
        return next.stream()
                .map(reports)
                .filter(newer -> NearCopies.sameSource(report, newer))
                .max(Report.OLDEST_FIRST);
    }

    private static byte[] place(Report report) {
        return RowKeys.place(report.age(), report.publisher());
    }
}
