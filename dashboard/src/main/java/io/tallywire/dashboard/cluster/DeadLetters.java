package io.tallywire.dashboard.cluster;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was given up on.
 *
 * @param newest the newest records that the apps gave up on, newest first
 * @param rejected what ingest rejected, by source, the source with the newest reject first
 * @param read how many letters were read since the dashboard started, by the topic they came from, "ingest" or "other"
 */
public record DeadLetters(List<DeadLetter> newest, List<RejectedSource> rejected, SortedMap<String, Long> read) {

    /**
     * What ingest rejected of one source.
     *
     * @param count how many, of those that the dashboard has read of
     * @param newest the newest of them
     */
    public record RejectedSource(String source, long count, DeadLetter newest) {}

    public DeadLetters {
        newest = List.copyOf(newest);
        rejected = List.copyOf(rejected);
        read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
    }

    /** Nothing. */
    public static DeadLetters none() {
        return new DeadLetters(List.of(), List.of(), new TreeMap<>());
    }
}
