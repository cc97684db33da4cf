package io.tallywire.dashboard.board;

import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Summary;
import io.tallywire.dashboard.lag.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a consumer group does.
 *
 * @param name the group id
 * @param title what a person calls it: the app's name, else the group id
 * @param app whether it is one of the pipeline's own apps
 * @param protocol "classic", "consumer", "streams", or "none" when there is no such group
 * @param state as the broker words it
 * @param members how many members it has
 * @param rebalances how many times its assignment was seen to change since the dashboard started
 * @param partitions each of its partitions
 * @param verdict the status, and why
 */
public record GroupLag(
        String name,
        String title,
        boolean app,
        String protocol,
        String state,
        int members,
        long rebalances,
        List<PartitionLag> partitions,
        Verdict verdict) {

    /** All partitions together. */
    public Summary summary() {
        return Summary.of(partitions);
    }

    /** The partitions of each topic together. */
    public SortedMap<String, Summary> topics() {
        SortedMap<String, Summary> topics = new TreeMap<>();
        partitions.stream()
                .collect(Collectors.groupingBy(one -> one.partition().topic()))
                .forEach((topic, some) -> topics.put(topic, Summary.of(some)));
        return topics;
    }

    /** The one sentence: "aggregator: 41 s behind, catching up, clear in about 2 min". */
    public String sentence() {
        return title + ": " + verdict.reason();
    }
}
