package io.tallywire.dashboard.lag;

import java.util.Collection;
import java.util.List;

/** Judges a consumer group by its partitions. */
public final class GroupRules {
    private final PartitionRules rules;
    private final boolean required;

    /** @param required whether the group has to have members even when nothing waits: one of the pipeline's own apps */
    public GroupRules(RuleSettings settings, boolean required) {
        this.rules = new PartitionRules(settings);
        this.required = required;
    }

    /** Judges each of a group's partitions; in their order. */
    public List<PartitionLag> partitions(Collection<Reader> readers) {
        return readers.stream().map(rules::judge).toList();
    }

    /**
     * Judges the group.
     *
     * @param partitions what {@link #partitions} found
     * @param hasMembers whether it has any member
     */
    public Verdict group(List<PartitionLag> partitions, boolean hasMembers) {
        Summary summary = Summary.of(partitions);
        if (!hasMembers && (required || summary.atLeast().orElse(0) > 0)) {
            return new Verdict(Status.STOPPED, "stopped: it has no member, " + waiting(summary));
        }
        return switch (summary.status()) {
            case OK ->
                new Verdict(
                        Status.OK,
                        summary.atLeast().orElse(0) == 0
                                ? hasMembers ? "caught up" : "caught up, and has no member now"
                                : PartitionRules.distance(summary.seconds(), summary.atLeast()) + ", keeping up");
            case CATCHING_UP, FALLING_BEHIND -> {
                Verdict together = PartitionRules.behind(
                        PartitionRules.distance(summary.seconds(), summary.atLeast()),
                        summary.trend(),
                        summary.atLeast());
                yield together.status().compareTo(summary.status()) < 0
                        ? named(summary, partitions) // the others catch up and hide the one that does not
                        : together;
            }
            case UNKNOWN, REWOUND, STALLED, STOPPED -> named(summary, partitions);
        };
    }

    private static String waiting(Summary summary) {
        if (summary.atLeast().isEmpty()) {
            return "and has committed nothing";
        }
        long known = summary.atLeast().getAsLong();
        if (known == 0) {
            return summary.lag().isPresent() ? "nothing waits" : "what waits is not known";
        }
        return (summary.lag().isPresent() ? "" : "at least ")
                + Words.records(known)
                + (known == 1 ? " waits" : " wait");
    }

    /** Names the worst partition, and says how many more there are like it. */
    private static Verdict named(Summary summary, List<PartitionLag> partitions) {
        List<PartitionLag> worst = Summary.worstFirst(partitions).stream()
                .filter(one -> one.verdict().status() == summary.status())
                .toList();
        PartitionLag first = worst.get(0);
        int more = worst.size() - 1;
        return new Verdict(
                summary.status(),
                summary.status().words() + ": " + first.partition() + " "
                        + first.verdict().reason()
                        + (more == 0 ? "" : "; and so " + (more == 1 ? "is 1 more" : "are " + more + " more")));
    }
}
