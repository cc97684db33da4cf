package io.tallywire.aggregator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The claims whose tallies are to be published, and why. They are taken in rounds through all keys, so that hot claims keep no
 * other from its turn, and a claim comes up once a round.
 */
final class GatheredClaims {
    /** Longer intervals are looked at that often, so that a round goes on soon. */
    private static final Duration LONGEST_TICK = Duration.ofMillis(200);

    private final KeyValueStore<String, String> store;
    private final Duration interval;
    private String roundFrom = "";
    private long nextRound;

    /** @param interval from the end of a round to the next one, at least; zero when nothing is gathered any more */
    GatheredClaims(KeyValueStore<String, String> store, Duration interval) {
        this.store = store;
        this.interval = interval;
    }

    /** How often to look for claims to take. Rows may be left from a run with another interval, so never is no answer. */
    Duration tick() {
        return isLong() || interval.isZero() ? LONGEST_TICK : interval;
    }

    private boolean isLong() {
        return interval.compareTo(LONGEST_TICK) > 0;
    }

    void add(String claimKey, Cause cause) {
        store.put(claimKey, cause.toText());
    }

    boolean has(String claimKey) {
        return store.get(claimKey) != null;
    }

    /**
     * Takes the next claims of the round.
     *
     * @param now the machine's time in milliseconds
     */
    List<KeyValue<String, String>> take(long now, int most) {
        List<KeyValue<String, String>> taken = new ArrayList<>();
        if (now < nextRound) {
            return taken;
        }
        try (KeyValueIterator<String, String> rows = store.range(roundFrom, null)) {
            while (rows.hasNext() && taken.size() < most) {
                taken.add(rows.next());
            }
        }
        taken.forEach(row -> store.delete(row.key));
        if (taken.size() == most) {
            roundFrom = taken.get(most - 1).key + '\0';
        } else {
            roundFrom = "";
            nextRound = now + (isLong() ? interval.toMillis() : 0); // a short one is the tick's own
        }
        return taken;
    }
}
