package io.tallywire.dashboard.board;

import io.tallywire.dashboard.board.BoardSettings.AppGroup;
import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.Ends;
import io.tallywire.dashboard.cluster.GroupView;
import io.tallywire.dashboard.lag.GroupRules;
import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Reader;
import io.tallywire.dashboard.lag.Reading;
import io.tallywire.dashboard.lag.RuleSettings;
import io.tallywire.dashboard.lag.Status;
import io.tallywire.dashboard.lag.TimeLag;
import io.tallywire.dashboard.lag.Trail;
import io.tallywire.dashboard.lag.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Remembers what was seen of every group over a sliding window, and judges it. Not thread-safe. */
public final class Board {
    private static final long WINDOW_MILLIS = 30_000;

    private final BoardSettings settings;
    private final Map<Place, Trail> trails = new HashMap<>();
    private final Map<String, Assignment> assignments = new HashMap<>();

    private record Place(String group, Partition partition) {}

    private record Assignment(Map<Partition, String> owners, Set<String> members, long changes) {}

    public Board(BoardSettings settings) {
        this.settings = settings;
    }

    /** Whether a group is one of the pipeline's own apps. */
    boolean isApp(String group) {
        return settings.isApp(group);
    }

    /**
     * Judges all groups by a new look at the cluster: the apps first, in the order of the pipeline.
     *
     * @param ages tells how long the record at a reading has waited
     */
    public List<GroupLag> groups(ClusterView view, BiFunction<Partition, Reading, TimeLag> ages) {
        List<GroupLag> groups = new ArrayList<>();
        settings.appGroups().forEach(app -> {
            GroupView seen = view.groups().get(app.group());
            groups.add(seen == null ? missing(app, view) : judge(seen, app.title(), true, view, ages));
        });
        view.groups().values().stream()
                .filter(group -> !settings.isApp(group.name()))
                .forEach(group -> groups.add(judge(group, group.name(), false, view, ages)));
        trails.keySet().removeIf(place -> !view.groups().containsKey(place.group()) || !view.has(place.partition()));
        assignments.keySet().retainAll(view.groups().keySet());
        return groups;
    }

    private static GroupLag missing(AppGroup app, ClusterView view) {
        return new GroupLag(
                app.group(),
                app.title(),
                true,
                "none",
                "none",
                0,
                0,
                List.of(),
                view.gaps().groups().stream()
                        .findFirst()
                        .map(gap -> new Verdict(Status.UNKNOWN, "unknown: " + gap))
                        .orElseGet(() ->
                                new Verdict(Status.STOPPED, "not running: the cluster has no group " + app.group())));
    }

    private GroupLag judge(
            GroupView group,
            String title,
            boolean app,
            ClusterView view,
            BiFunction<Partition, Reading, TimeLag> ages) {
        RuleSettings rulesOf = app ? settings.apps() : settings.others();
        GroupRules rules = new GroupRules(rulesOf, app);
        List<Reader> readers = new ArrayList<>();
        List<PartitionLag> partitions = new ArrayList<>();
        boolean alive = !group.members().isEmpty();
        for (Partition partition : partitions(group, view)) {
            Optional<String> unreadable = unreadable(group, partition, view);
            if (unreadable.isPresent()) {
                partitions.add(unreadable(group, partition, unreadable.get()));
                continue;
            }
            Trail trail = follow(group, partition, view);
            TimeLag age = age(partition, trail.last(), ages);
            if (age.nothingLeft()) {
                trail.nothingWaits();
            }
            // A reader that assigns itself is no member; that its offset moves is the sign of its life.
            boolean reads = alive || (!app && trail.movedWithin(rulesOf.stallMillis()));
            readers.add(new Reader(
                    partition, trail, Optional.ofNullable(group.owners().get(partition)), reads, age));
        }
        partitions.addAll(rules.partitions(readers));
        partitions.sort(Comparator.comparing(PartitionLag::partition));
        boolean hasReader = alive || readers.stream().anyMatch(Reader::groupHasMembers);
        return new GroupLag(
                group.name(),
                title,
                app,
                group.protocol(),
                group.state(),
                group.members().size(),
                changes(group),
                partitions,
                group.problem()
                        .map(reason -> new Verdict(Status.UNKNOWN, "unknown: " + reason))
                        .orElseGet(() -> rules.group(partitions, hasReader)));
    }

    private static Optional<String> unreadable(GroupView group, Partition partition, ClusterView view) {
        return Optional.ofNullable(view.gaps().partitions().get(partition)).or(group::problem);
    }

    private static PartitionLag unreadable(GroupView group, Partition partition, String reason) {
        Long committed = group.committed().get(partition);
        return PartitionLag.unreadable(
                partition,
                committed == null ? OptionalLong.empty() : OptionalLong.of(committed),
                Optional.ofNullable(group.owners().get(partition)),
                reason);
    }

    /** What it has committed or owns; other topics of the cluster may share the group. */
    private static Set<Partition> partitions(GroupView group, ClusterView view) {
        Set<Partition> partitions = new TreeSet<>(group.committed().keySet());
        partitions.addAll(group.owners().keySet());
        partitions.removeIf(partition -> !view.has(partition));
        return partitions;
    }

    private Trail follow(GroupView group, Partition partition, ClusterView view) {
        Ends ends = view.ends().getOrDefault(partition, new Ends(0, 0, 0));
        Trail trail = trails.computeIfAbsent(new Place(group.name(), partition), place -> new Trail(WINDOW_MILLIS));
        trail.add(view.reading(group, partition, ends));
        return trail;
    }

    private static TimeLag age(Partition partition, Reading reading, BiFunction<Partition, Reading, TimeLag> ages) {
        return reading.next() >= reading.end() ? TimeLag.caughtUp() : ages.apply(partition, reading);
    }

    private long changes(GroupView group) {
        Assignment now = new Assignment(group.owners(), group.members(), 0);
        Assignment before = assignments.get(group.name());
        if (before == null) {
            assignments.put(group.name(), now);
            return 0;
        }
        boolean same = group.isRebalancing()
                || (before.owners().equals(now.owners()) && before.members().equals(now.members()));
        if (!same) {
            assignments.put(group.name(), new Assignment(now.owners(), now.members(), before.changes() + 1));
        }
        return before.changes() + (same ? 0 : 1);
    }
}
