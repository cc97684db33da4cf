package io.tallywire.dashboard.board;

import java.util.List;

/**
 * What an app says of itself.
 *
 * @param name the app's name
 * @param url where it was asked
 * @param reachable whether it answered
 * @param ready whether it said that it is ready
 * @param state its state in its own words; what went wrong when it did not answer
 * @param threads its threads, each with its state
 * @param restoring how many records each partition of a state store still has to restore
 */
public record AppHealth(
        String name,
        String url,
        boolean reachable,
        boolean ready,
        String state,
        List<String> threads,
        List<Restoring> restoring) {

    /** A partition of a state store that is being restored. */
    public record Restoring(String topic, int partition, long remaining) {}

    static AppHealth unreachable(String name, String url) {
        return new AppHealth(name, url, false, false, "not reachable", List.of(), List.of());
    }

    /** How many records are left to restore. */
    public long remaining() {
        return restoring.stream().mapToLong(Restoring::remaining).sum();
    }
}
