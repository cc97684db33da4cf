package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.DeadLetters;
import io.tallywire.dashboard.cluster.Gaps;
import io.tallywire.dashboard.lag.Status;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything that the lag page shows, at one time.
 *
 * @param at when the cluster was looked at, in milliseconds since the epoch
 * @param problem why the cluster could not be looked at just now; empty when all is well
 * @param brokers how many brokers there are
 * @param gaps what could not be read in a look that else succeeded
 * @param groups the apps in the order of the pipeline, then the other groups by name
 * @param topics the flow into each topic, by name
 * @param freshness from ingest to visible tally
 * @param apps what the apps say of themselves
 * @param deadLetters what was given up on
 * @param retention readers that lose records, or are about to
 */
public record Snapshot(
        long at,
        Optional<String> problem,
        int brokers,
        Gaps gaps,
        List<GroupLag> groups,
        SortedMap<String, TopicFlow> topics,
        Freshness freshness,
        List<AppHealth> apps,
        DeadLetters deadLetters,
        List<Retention> retention) {

    /** The worst status of any group; unknown when a partition can't be read, stopped when the cluster can't be looked at. */
    public Status worst() {
        return problem.isPresent()
                ? Status.STOPPED
                : groups.stream()
                        .map(group -> group.verdict().status())
                        .reduce(gaps.words().isEmpty() ? Status.OK : Status.UNKNOWN, Status::worse);
    }

    /** What the whole page says in one sentence. */
    public String sentence() {
        if (problem.isPresent()) {
            return problem.get();
        }
        List<GroupLag> worst = groups.stream()
                .filter(group -> group.verdict().status() == worst())
                .toList();
        if (worst.isEmpty() || worst() == Status.OK) {
            return gaps.words().stream().findFirst().orElse("All readers keep up");
        }
        int more = worst.size() - 1;
        return worst.get(0).sentence() + (more == 0 ? "" : " (and " + more + " more " + worst().words() + ")");
    }

    /** The same, with the reason why no newer one could be made. */
    public Snapshot withProblem(String newProblem) {
        return new Snapshot(
                at, Optional.of(newProblem), brokers, gaps, groups, topics, freshness, apps, deadLetters, retention);
    }
}
