package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Rows;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The rows of claims in a state store. */
final class IndexRows implements Rows {
    private final KeyValueStore<Bytes, byte[]> store;

    IndexRows(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public Optional<byte[]> get(byte[] key) {
        return Optional.ofNullable(store.get(Bytes.wrap(key)));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        store.delete(Bytes.wrap(key));
    }

    @Override
    public void scan(byte[] from, byte[] to, boolean descending, Predicate<Row> more) {
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return;
        }
        try (KeyValueIterator<Bytes, byte[]> rows = descending
                ? store.reverseRange(Bytes.wrap(from), Bytes.wrap(to))
                : store.range(Bytes.wrap(from), Bytes.wrap(to))) {
            boolean wanted = true;
            while (wanted && rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                // The store's ranges hold their last key.
                wanted = Arrays.equals(row.key.get(), to) || more.test(new Row(row.key.get(), row.value));
            }
        }
    }
}
