package io.tallywire.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.dashboard.cluster.AgeProbe.Question;
import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.Ends;
import io.tallywire.dashboard.cluster.Gaps;
import io.tallywire.dashboard.cluster.GroupView;
import io.tallywire.dashboard.lag.Partition;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final int MANY = 100;
    private static final int ANSWERED = 64;

    private final Questions questions = new Questions("z-app"::equals);

    @Test
    void givenAnAppAndABigGroup_whenAsked_thenTheAppComesFirst() {
        assertThat(questions.of(view()).get(0).partition()).isEqualTo(new Partition("own", 0));
    }

    @Test
    void givenABigGroup_whenAskedAgainAndAgain_thenEachPartitionHasItsTurn() {
        Set<Partition> asked = new HashSet<>();
        for (int look = 0; look < MANY; look++) {
            questions.of(view()).stream()
                    .limit(ANSWERED)
                    .map(Question::partition)
                    .forEach(asked::add);
        }

        assertThat(asked).hasSize(MANY + 1);
    }

    @Test
    void givenAnOwnerWithoutACommit_whenAsked_thenTheFirstRecordIsLookedForFromWhereThePartitionStarts() {
        Partition partition = new Partition("own", 0);
        GroupView group =
                new GroupView("z-app", "consumer", "Stable", Set.of(), Map.of(partition, "member"), new TreeMap<>());
        ClusterView view = new ClusterView(
                0,
                1,
                new TreeMap<>(Map.of("z-app", group)),
                new TreeMap<>(Map.of(partition, new Ends(3, 5, 5))),
                Gaps.none(),
                Map.of());

        assertThat(questions.of(view)).containsExactly(new Question(partition, 3, 5, false));
    }

    private static ClusterView view() {
        SortedMap<Partition, Long> big = new TreeMap<>();
        SortedMap<Partition, Ends> ends = new TreeMap<>();
        for (int number = 0; number < MANY; number++) {
            big.put(new Partition("foreign", number), 0L);
        }
        SortedMap<Partition, Long> own = new TreeMap<>(Map.of(new Partition("own", 0), 0L));
        big.keySet().forEach(partition -> ends.put(partition, new Ends(0, 9, 9)));
        own.keySet().forEach(partition -> ends.put(partition, new Ends(0, 9, 9)));
        SortedMap<String, GroupView> groups =
                new TreeMap<>(Map.of("a-big", group("a-big", big), "z-app", group("z-app", own)));
        return new ClusterView(0, 1, groups, ends, Gaps.none(), Map.of());
    }

    private static GroupView group(String name, SortedMap<Partition, Long> committed) {
        return new GroupView(name, "consumer", "Stable", Set.of(), Map.of(), committed);
    }
}
