package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.Ends;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;

/**
 * How records flow into a topic.
 *
 * @param partitions the ends of its partitions, by number, of those that could be read
 * @param unreadable its other partitions
 * @param written records written per second, over all partitions; empty when not known yet
 * @param hot the partitions that get more than twice their share
 */
public record TopicFlow(
        String topic,
        SortedMap<Integer, Ends> partitions,
        Set<Integer> unreadable,
        OptionalDouble written,
        Set<Integer> hot) {

    /** How many partitions it has. */
    public int count() {
        return partitions.size() + unreadable.size();
    }

    /**
     * The sum of the end offsets: how many records were ever written, the ends of transactions included; empty when one is
     * not known.
     */
    public OptionalLong endSum() {
        return unreadable.isEmpty()
                ? OptionalLong.of(
                        partitions.values().stream().mapToLong(Ends::end).sum())
                : OptionalLong.empty();
    }
}
