package io.tallywire.aggregator.tally;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One of the lists of possible copies, oldest first. Most hold one report or two, and are one row; a longer one has a row a
 * report, and one that says how many there are.
 */
final class CopyList {
    /** A longer list gets rows; it is one row again when it is down to half. */
    static final int MOST_IN_ONE_ROW = 4;

    private final Rows rows;
    private final RowKeys keys;
    private final String mark;
    private final NavigableMap<byte[], String> articleByPlace = new TreeMap<>(Arrays::compareUnsigned); // in one row
    private long inRows;

    private CopyList(Rows rows, RowKeys keys, String mark) {
        this.rows = rows;
        this.keys = keys;
        this.mark = mark;
    }

    static CopyList read(Rows rows, RowKeys keys, String mark) {
        CopyList list = new CopyList(rows, keys, mark);
        rows.get(keys.copies(mark)).ifPresent(bytes -> {
            BytesReader in = new BytesReader(bytes, 0);
            list.inRows = in.count();
            while (in.hasMore()) {
                byte[] place = RowKeys.place(new Age(in.sorted(), in.sorted()), in.text());
                list.articleByPlace.put(place, in.text());
            }
        });
        return list;
    }

    /** The article of the next older report. */
    Optional<String> before(byte[] place) {
        return inRows == 0
                ? Optional.ofNullable(articleByPlace.lowerEntry(place)).map(Map.Entry::getValue)
                : rows.end(keys.copiesStart(mark), keys.copy(mark, place), true).map(CopyList::articleId);
    }

    /** The article of the next newer report. */
    Optional<String> after(byte[] place) {
        if (inRows == 0) {
            return Optional.ofNullable(articleByPlace.higherEntry(place)).map(Map.Entry::getValue);
        }
        byte[] behind = new Bytes().raw(keys.copy(mark, place)).one(0).toArray();
        return rows.end(behind, keys.copiesEnd(mark), false).map(CopyList::articleId);
    }

    void add(byte[] place, String articleId) {
        if (inRows > 0) {
            put(place, articleId);
            inRows++;
        } else {
            articleByPlace.put(place, articleId);
            if (articleByPlace.size() > MOST_IN_ONE_ROW) {
                articleByPlace.forEach(this::put);
                inRows = articleByPlace.size();
                articleByPlace.clear();
            }
        }
        write();
    }

    /** Removes one that is there. */
    void remove(byte[] place) {
        if (inRows > 0) {
            rows.delete(keys.copy(mark, place));
            inRows--;
            if (inRows <= MOST_IN_ONE_ROW / 2) {
                gather();
            }
        } else {
            articleByPlace.remove(place);
        }
        write();
    }

    private void gather() {
        int before = keys.copiesStart(mark).length;
        rows.scan(keys.copiesStart(mark), keys.copiesEnd(mark), false, row -> {
            articleByPlace.put(Arrays.copyOfRange(row.key(), before, row.key().length), articleId(row));
            return articleByPlace.size() < inRows;
        });
        articleByPlace.keySet().forEach(place -> rows.delete(keys.copy(mark, place)));
        inRows = 0;
    }

    private void put(byte[] place, String articleId) {
        rows.put(keys.copy(mark, place), articleId.getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        if (inRows == 0 && articleByPlace.isEmpty()) {
            rows.delete(keys.copies(mark));
            return;
        }
        Bytes out = new Bytes().count(inRows);
        articleByPlace.forEach((place, articleId) -> out.raw(place).text(articleId));
        rows.put(keys.copies(mark), out.toArray());
    }

    private static String articleId(Rows.Row row) {
        return new String(row.value(), StandardCharsets.UTF_8);
    }
}
