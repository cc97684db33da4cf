package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.Ends;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;

/**
 * How records flow into a topic.
 *
 * @param partitions the ends of its partitions, by number
 * @param written records written per second, over all partitions; empty when not known yet
 * @param hot the partitions that get more than twice their share
 */
public record TopicFlow(String topic, SortedMap<Integer, Ends> partitions, OptionalDouble written, Set<Integer> hot) {
    /** The sum of the end offsets: how many records were ever written, the ends of transactions included. */
    public long endSum() {
        return partitions.values().stream().mapToLong(Ends::end).sum();
    }
}
