package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was seen of a cluster in one look; committed offsets first, end offsets second.
 *
 * @param at when the end offsets were read, in milliseconds since the epoch
 * @param brokers how many brokers there are
 * @param groups the groups that read the watched topics, by name
 * @param ends the partitions of the watched topics
 * @param retentionMillis how long topics keep their records, of those that delete by time
 */
public record ClusterView(
        long at,
        int brokers,
        SortedMap<String, GroupView> groups,
        SortedMap<Partition, Ends> ends,
        Map<String, Long> retentionMillis) {}
