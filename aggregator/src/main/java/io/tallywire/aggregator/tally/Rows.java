package io.tallywire.aggregator.tally;

import java.util.Optional;
import java.util.function.Predicate;

/** Rows in the order of their keys, compared as unsigned bytes. */
public interface Rows {
    /** One row. Its arrays are not to be changed. */
    final class Row {
        private final byte[] key;
        private final byte[] value;

        public Row(byte[] key, byte[] value) {
            this.key = key;
            this.value = value;
        }

        byte[] key() {
            return key;
        }

        byte[] value() {
            return value;
        }
    }

    /** The value of a key. */
    Optional<byte[]> get(byte[] key);

    /** Adds a row or replaces its value. */
    void put(byte[] key, byte[] value);

    /** Removes a row if it is there. */
    void delete(byte[] key);

    /**
     * Passes on the rows from one key to another, until the visitor has seen enough. It must not change rows meanwhile.
     *
     * @param from the first key
     * @param to behind the last key
     * @param descending whether to begin with the last
     * @param more told each row; false ends the scan
     */
    void scan(byte[] from, byte[] to, boolean descending, Predicate<Row> more);

    /** The first row from one key to another, or the last. */
    default Optional<Row> end(byte[] from, byte[] to, boolean last) {
        Row[] found = new Row[1];
        scan(from, to, last, row -> {
            found[0] = row;
            return false;
        });
        return Optional.ofNullable(found[0]);
    }
}
