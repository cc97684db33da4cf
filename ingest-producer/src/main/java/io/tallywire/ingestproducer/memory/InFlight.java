package io.tallywire.ingestproducer.memory;

import java.util.HashMap;
import java.util.Map;

/** The articles that are being sent, so that the outcome of the last of several versions counts. Thread-safe. */
final class InFlight {
    private final Map<Long, Long> turns = new HashMap<>();
    private long last;

    synchronized long begin(long key) {
        last++;
        turns.put(key, last);
        return last;
    }

    /** Whether this was the last version that was being sent. */
    synchronized boolean end(long key, long turn) {
        return turns.remove(key, turn);
    }

    synchronized boolean has(long key) {
        return turns.containsKey(key);
    }
}
