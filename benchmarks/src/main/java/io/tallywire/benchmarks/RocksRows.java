package io.tallywire.benchmarks;

import io.tallywire.aggregator.SharedRocksMemory;
import io.tallywire.aggregator.tally.Rows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * Rows in a RocksDB that is set up as Kafka Streams and the aggregator do it, and a count of what is written: each row
 * written or deleted is also one record of the changelog, of the same key and value.
 */
final class RocksRows implements Rows, AutoCloseable {
    private final RocksDB database;
    private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
    private long bytes;
    private long writes;
    private int largest;

    private RocksRows(RocksDB database) {
        this.database = database;
    }

    /** Opens one in a folder. */
    @SuppressWarnings("resource") // the options live as long as the process
    static RocksRows open(Path folder) {
        Options options = new Options().setCreateIfMissing(true).setTableFormatConfig(new BlockBasedTableConfig());
        new SharedRocksMemory().setConfig("benchmark", options, Map.of());
        try {
            return new RocksRows(RocksDB.open(options, folder.toString()));
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Key and value bytes written so far. */
    long bytes() {
        return bytes;
    }

    /** Rows written or deleted so far. */
    long writes() {
        return writes;
    }

    /** The largest value so far. */
    int largest() {
        return largest;
    }

    @Override
    public Optional<byte[]> get(byte[] key) {
        try {
            return Optional.ofNullable(database.get(key));
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(byte[] key, byte[] value) {
        wrote(key.length + value.length);
        largest = Math.max(largest, value.length);
        try {
            database.put(writing, key, value);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void delete(byte[] key) {
        wrote(key.length);
        try {
            database.delete(writing, key);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    private void wrote(int size) {
        bytes += size;
        writes++;
    }

    @Override
    public void scan(byte[] from, byte[] to, boolean descending, Predicate<Row> more) {
        try (RocksIterator rows = database.newIterator()) {
            if (descending) {
                rows.seekForPrev(to);
                if (rows.isValid() && Arrays.equals(rows.key(), to)) {
                    rows.prev();
                }
            } else {
                rows.seek(from);
            }
            while (rows.isValid()
                    && Arrays.compareUnsigned(rows.key(), from) >= 0
                    && Arrays.compareUnsigned(rows.key(), to) < 0
                    && more.test(new Row(rows.key(), rows.value()))) {
                if (descending) {
                    rows.prev();
                } else {
                    rows.next();
                }
            }
        }
    }

    private static IllegalStateException failed(RocksDBException cause) {
        return new IllegalStateException("RocksDB failed: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        writing.close();
        database.close();
    }
}
