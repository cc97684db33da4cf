package io.tallywire.dashboard.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final GroupRules RULES = new GroupRules(new RuleSettings(5, 10_000), true);
    private static final PartitionLag KNOWN = judged(0, OptionalLong.of(10), 40);
    private static final PartitionLag NO_COMMIT = judged(1, OptionalLong.empty(), 7);
    private static final PartitionLag NOTHING_TO_READ = judged(2, OptionalLong.empty(), 0);

    @Test
    void givenAPartitionWithoutACommit_whenAddedUp_thenTheSumIsUnknownAndAtLeastWhatIsKnown() {
        Summary summary = Summary.of(List.of(KNOWN, NO_COMMIT));

        assertThat(summary.lag()).isEmpty();
        assertThat(summary.atLeast()).hasValue(30);
        assertThat(summary.lagInWords()).isEqualTo("at least 30");
        assertThat(summary.secondsToDrain()).isEmpty();
    }

    @Test
    void givenAPartitionWithNothingToRead_whenAddedUp_thenItAddsNothing() {
        Summary summary = Summary.of(List.of(KNOWN, NOTHING_TO_READ));

        assertThat(summary.lag()).hasValue(30);
        assertThat(summary.lagInWords()).isEqualTo("30");
    }

    @Test
    void givenNoCommitAtAll_whenAddedUp_thenNothingIsKnown() {
        Summary summary = Summary.of(List.of(NO_COMMIT));

        assertThat(summary.atLeast()).isEmpty();
        assertThat(summary.lagInWords()).isEqualTo("unknown");
    }

    @Test
    void givenAPartitionWithoutACommit_whenTheGroupHasNoMember_thenItSaysHowManyRecordsWaitAtLeast() {
        assertThat(RULES.group(List.of(KNOWN, NO_COMMIT), false))
                .isEqualTo(new Verdict(Status.STOPPED, "stopped: it has no member, at least 30 records wait"));
    }

    @Test
    void givenAllElseIsRead_whenOnePartitionHasNoCommit_thenWhatWaitsIsNotCalledNothing() {
        PartitionLag caughtUp = judged(0, OptionalLong.of(40), 40);

        assertThat(RULES.group(List.of(caughtUp, NO_COMMIT), false))
                .isEqualTo(new Verdict(Status.STOPPED, "stopped: it has no member, what waits is not known"));
    }

    private static PartitionLag judged(int number, OptionalLong committed, long end) {
        Trail trail = new Trail(60_000);
        trail.add(new Reading(0, committed, 0, end, end));
        TimeLag age = committed.orElse(0) == end ? TimeLag.caughtUp() : TimeLag.behind(1);
        return RULES.partitions(
                        List.of(new Reader(new Partition("topic", number), trail, Optional.of("member"), true, age)))
                .get(0);
    }
}
