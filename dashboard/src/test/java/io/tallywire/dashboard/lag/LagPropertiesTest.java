package io.tallywire.dashboard.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any readings. */
class LagPropertiesTest {
    private static final GroupRules RULES = new GroupRules(new RuleSettings(5, 10_000), true);

    @Property
    void givenAnyReadings_whenJudged_thenNoLagIsNegativeAndEveryStatusHasAReason(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -1, max = 50) Integer> committed,
            @ForAll @IntRange(min = 0, max = 50) int end,
            @ForAll boolean member) {
        Trail trail = trail(committed, end);

        PartitionLag judged = judge(trail, member);

        assertThat(judged.lag().orElse(0)).isNotNegative();
        assertThat(judged.verdict().reason()).isNotBlank();
        judged.trend().secondsToDrain(judged.lag()).ifPresent(seconds -> assertThat(seconds)
                .isNotNegative());
    }

    @Property
    void givenAReaderThatIsAtTheEnd_whenJudged_thenItIsNeverFaulty(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 50) Integer> steps) {
        Trail trail = new Trail(60_000);
        long offset = 0;
        long at = 0;
        for (int step : steps) {
            offset += step;
            at += 2_000;
            trail.add(new Reading(at, OptionalLong.of(offset), 0, offset, offset));
        }

        assertThat(judge(trail, true).verdict().status()).isEqualTo(Status.OK);
    }

    @Property
    void givenACommitThatNeverMoves_whenRecordsWaitLongEnough_thenItIsStalled(
            @ForAll @IntRange(min = 6, max = 40) int readings, @ForAll @IntRange(min = 1, max = 1000) int waiting) {
        Trail trail = new Trail(60_000);
        for (int i = 0; i < readings; i++) {
            trail.add(new Reading(i * 2_000L, OptionalLong.of(5), 0, 5 + waiting, 5 + waiting));
        }

        assertThat(judge(trail, true).verdict().status()).isEqualTo(Status.STALLED);
    }

    private static PartitionLag judge(Trail trail, boolean member) {
        TimeLag timeLag = trail.last().lag().orElse(1) == 0 ? TimeLag.caughtUp() : TimeLag.unknown();
        return RULES.partitions(List.of(new Reader(
                        new Partition("topic", 0),
                        trail,
                        member ? Optional.of("member") : Optional.empty(),
                        member,
                        timeLag)))
                .get(0);
    }

    private static Trail trail(List<Integer> committed, int end) {
        Trail trail = new Trail(60_000);
        for (int i = 0; i < committed.size(); i++) {
            int offset = committed.get(i);
            trail.add(
                    new Reading(i * 2_000L, offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset), 0, end, end));
        }
        return trail;
    }
}
