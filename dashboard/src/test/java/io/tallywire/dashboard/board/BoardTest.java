package io.tallywire.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.dashboard.board.BoardSettings.AppGroup;
import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.Ends;
import io.tallywire.dashboard.cluster.Gaps;
import io.tallywire.dashboard.cluster.GroupView;
import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.RuleSettings;
import io.tallywire.dashboard.lag.Status;
import io.tallywire.dashboard.lag.TimeLag;
import io.tallywire.dashboard.lag.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Partition WELL = new Partition("articles", 0);
    private static final Partition DARK = new Partition("articles", 1);
    private static final RuleSettings RULES = new RuleSettings(5, 10_000);

    private final Board board = new Board(new BoardSettings(List.of(new AppGroup("app", "aggregator")), RULES, RULES));

    @Test
    void givenAPartitionThatCantBeRead_whenJudged_thenItAloneIsUnknownAndSaysWhy() {
        GroupLag group = judged(view(Map.of(DARK, "it has no leader"), Optional.empty()));

        assertThat(group.partitions())
                .extracting(one -> one.verdict().status())
                .containsExactly(Status.OK, Status.UNKNOWN);
        assertThat(group.verdict().reason())
                .isEqualTo("unknown: partition 1 of articles can't be read: it has no leader");
        assertThat(group.summary().lag()).isEmpty();
        assertThat(group.partitions().get(1).committed()).hasValue(7);
    }

    @Test
    void givenAPartitionThatCantBeRead_whenItIsRemembered_thenItsTrailGoesOnAfterwards() {
        board.groups(view(Map.of(), Optional.empty()), (partition, reading) -> TimeLag.unknown());
        board.groups(view(Map.of(DARK, "no leader"), Optional.empty()), (partition, reading) -> TimeLag.unknown());

        GroupLag group = judged(view(Map.of(), Optional.empty(), 2_000));

        assertThat(group.partitions().get(1).trend().read()).hasValue(0);
    }

    @Test
    void givenAGroupThatCantBeRead_whenJudged_thenItIsUnknownAndNotStopped() {
        GroupLag group = judged(view(Map.of(), Optional.of("its offsets can't be read: Group authorization failed.")));

        assertThat(group.verdict().status()).isEqualTo(Status.UNKNOWN);
        assertThat(group.verdict().reason())
                .isEqualTo("unknown: its offsets can't be read: Group authorization failed.");
        assertThat(group.partitions()).extracting(PartitionLag::reading).allMatch(Optional::isEmpty);
    }

    @Test
    void givenGroupsThatCantBeListed_whenTheAppIsNotAmongTheOthers_thenItIsUnknownAndNotStopped() {
        Gaps gaps = new Gaps(new TreeMap<>(), List.of(), List.of("Not all groups are known: broker 2"), List.of());

        GroupLag group = judged(new ClusterView(0, 2, new TreeMap<>(), new TreeMap<>(), gaps, Map.of()));

        assertThat(group.verdict())
                .isEqualTo(new Verdict(Status.UNKNOWN, "unknown: Not all groups are known: broker 2"));
    }

    private GroupLag judged(ClusterView view) {
        return board.groups(view, (partition, reading) -> TimeLag.unknown()).get(0);
    }

    private static ClusterView view(Map<Partition, String> dark, Optional<String> problem) {
        return view(dark, problem, 0);
    }

    private static ClusterView view(Map<Partition, String> dark, Optional<String> problem, long at) {
        GroupView group = new GroupView(
                "app",
                "classic",
                "Stable",
                Set.of("member"),
                Map.of(),
                new TreeMap<>(Map.of(WELL, 9L, DARK, 7L)),
                problem);
        TreeMap<Partition, Ends> ends = new TreeMap<>(Map.of(WELL, new Ends(0, 9, 9), DARK, new Ends(0, 7, 7)));
        ends.keySet().removeAll(dark.keySet());
        return new ClusterView(
                at,
                1,
                new TreeMap<>(Map.of("app", group)),
                ends,
                new Gaps(new TreeMap<>(dark), List.of(), List.of(), List.of()),
                Map.of());
    }
}
