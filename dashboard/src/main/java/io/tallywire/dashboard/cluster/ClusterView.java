package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.Reading;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What was seen of a cluster in one look; committed offsets first, end offsets second.
 *
 * @param at when the end offsets were read, in milliseconds since the epoch
 * @param brokers how many brokers there are
 * @param groups the groups that read the watched topics, by name
 * @param ends the partitions of the watched topics
 * @param gaps what could not be read
 * @param retentionMillis how long topics keep their records, of those that delete by time
 */
public record ClusterView(
        long at,
        int brokers,
        SortedMap<String, GroupView> groups,
        SortedMap<Partition, Ends> ends,
        Gaps gaps,
        Map<String, Long> retentionMillis) {

    /** Whether there is such a partition, be it readable or not. */
    public boolean has(Partition partition) {
        return ends.containsKey(partition) || gaps.partitions().containsKey(partition);
    }

    /** Where a group stands in one of the partitions. */
    public Reading reading(GroupView group, Partition partition, Ends of) {
        Long committed = group.committed().get(partition);
        return new Reading(
                at,
                committed == null ? OptionalLong.empty() : OptionalLong.of(committed),
                of.start(),
                of.end(),
                of.stable());
    }
}
