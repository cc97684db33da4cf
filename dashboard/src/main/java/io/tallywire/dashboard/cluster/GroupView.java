package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A consumer group at one time.
 *
 * @param name the group id
 * @param protocol "classic", "consumer" or "streams"
 * @param state as the broker words it: "Stable", "Empty", "PreparingRebalance"
 * @param members the members' ids
 * @param owners the member, in words, that has each partition
 * @param committed the committed offsets in the topics that are watched
 * @param problem why its offsets or its members are not known; empty when they are
 */
public record GroupView(
        String name,
        String protocol,
        String state,
        Set<String> members,
        Map<Partition, String> owners,
        SortedMap<Partition, Long> committed,
        Optional<String> problem) {

    /** One that could be read. */
    public GroupView(
            String name,
            String protocol,
            String state,
            Set<String> members,
            Map<Partition, String> owners,
            SortedMap<Partition, Long> committed) {
        this(name, protocol, state, members, owners, committed, Optional.empty());
    }

    /** The same with a reason why not all of it is known. */
    GroupView withProblem(String newProblem) {
        return new GroupView(name, protocol, state, members, owners, committed, Optional.of(newProblem));
    }

    /** Whether it is between two assignments. */
    public boolean isRebalancing() {
        return state.endsWith("Rebalance") || state.equals("Assigning") || state.equals("Reconciling");
    }
}
