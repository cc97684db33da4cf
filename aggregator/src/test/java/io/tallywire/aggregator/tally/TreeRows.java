package io.tallywire.aggregator.tally;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Rows in memory, which count what is written. */
final class TreeRows implements Rows {
    final NavigableMap<byte[], byte[]> rows = new TreeMap<>(Arrays::compareUnsigned);
    long written;
    long writes;
    int largest;

    @Override
    public Optional<byte[]> get(byte[] key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        written += key.length + value.length;
        writes++;
        largest = Math.max(largest, value.length);
        rows.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        written += key.length;
        writes++;
        rows.remove(key);
    }

    @Override
    public void scan(byte[] from, byte[] to, boolean descending, Predicate<Row> more) {
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return;
        }
        NavigableMap<byte[], byte[]> range = rows.subMap(from, true, to, false);
        for (Map.Entry<byte[], byte[]> row : (descending ? range.descendingMap() : range).entrySet()) {
            if (!more.test(new Row(row.getKey(), row.getValue()))) {
                return;
            }
        }
    }
}
