package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What could not be read in a look that else succeeded.
 *
 * @param partitions the partitions whose offsets are not known, and why
 * @param topics the topics whose partitions are not known, with the reason, in words
 * @param groups what could not be asked for its groups, with the reason, in words
 * @param settings the topics whose settings are not known, with the reason, in words
 */
public record Gaps(
        SortedMap<Partition, String> partitions, List<String> topics, List<String> groups, List<String> settings) {
    /** All was read. */
    public static Gaps none() {
        return new Gaps(new TreeMap<>(), List.of(), List.of(), List.of());
    }

    /** What is missing to tell the lag, each in a sentence without its full stop. */
    public List<String> words() {
        List<String> words = new ArrayList<>(groups);
        words.addAll(topics);
        partitions.forEach((partition, reason) -> words.add(partition + " can't be read: " + reason));
        return words;
    }
}
