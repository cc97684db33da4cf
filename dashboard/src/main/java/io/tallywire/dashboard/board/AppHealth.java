package io.tallywire.dashboard.board;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What an instance of an app says of itself.
 *
 * @param name the app's name
 * @param url where it was asked
 * @param reachable whether it answered
 * @param ready whether it said that it is ready
 * @param state its state in its own words; what went wrong when it did not answer
 * @param threads its threads, each with its state
 * @param restoring how many records each partition of a state store still has to restore
 * @param totals what it has counted since it started, by name; those that it does not tell are missing
 */
public record AppHealth(
        String name,
        String url,
        boolean reachable,
        boolean ready,
        String state,
        List<String> threads,
        List<Restoring> restoring,
        Map<String, Long> totals) {
    /** Records sent to the dead letters because their bytes are no record. */
    public static final String UNREADABLE = "unreadable";

    /** Records sent to the dead letters because a processor refused them. */
    public static final String REFUSED = "refused";

    /** Records that Kafka Streams dropped. */
    public static final String DROPPED = "dropped";

    /** Versions of articles that newer ones had overtaken. */
    public static final String LATE_VERSIONS = "lateVersions";

    /** Rebalances that it took part in. */
    public static final String REBALANCES = "rebalances";

    /** A partition of a state store that is being restored. */
    public record Restoring(String topic, int partition, long remaining) {}

    static AppHealth unreachable(String name, String url) {
        return new AppHealth(name, url, false, false, "not reachable", List.of(), List.of(), Map.of());
    }

    /** What it has counted under a name; empty when it does not tell. */
    public OptionalLong total(String of) {
        Long total = totals.get(of);
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** How many records are left to restore. */
    public long remaining() {
        return restoring.stream().mapToLong(Restoring::remaining).sum();
    }
}
