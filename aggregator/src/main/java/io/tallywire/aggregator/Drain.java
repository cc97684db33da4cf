package io.tallywire.aggregator;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Empties a store. */
final class Drain {
    private Drain() {}

    /** Removes rows, and says which; at most so many. */
    static List<KeyValue<String, String>> some(KeyValueStore<String, String> store, int most) {
        List<KeyValue<String, String>> taken = new ArrayList<>();
        try (KeyValueIterator<String, String> rows = store.all()) {
            while (rows.hasNext() && taken.size() < most) {
                taken.add(rows.next());
            }
        }
        taken.forEach(row -> store.delete(row.key));
        return taken;
    }
}
