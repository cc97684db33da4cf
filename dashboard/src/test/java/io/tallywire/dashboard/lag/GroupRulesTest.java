package io.tallywire.dashboard.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GroupRulesTest {
    private static final String TOPIC = "tallywire.article-claims";
    private static final long NONE = -1;
    private static final RuleSettings SETTINGS = new RuleSettings(5, 10_000);

    @Test
    void givenAReaderAtTheEnd_whenJudged_thenItIsCaughtUp() {
        assertThat(group(reader(0, TimeLag.caughtUp(), at(0, 10, 10), at(2, 20, 20))))
                .isEqualTo(new Verdict(Status.OK, "caught up"));
    }

    @Test
    void givenARecordThatJustCame_whenJudged_thenItKeepsUp() {
        assertThat(group(reader(0, TimeLag.behind(0.4), at(0, 10, 10), at(2, 20, 25))))
                .isEqualTo(new Verdict(Status.OK, "0.4 s behind, keeping up"));
    }

    @Test
    void givenALagThatShrinks_whenJudged_thenItSaysWhenItIsClear() {
        assertThat(group(reader(0, TimeLag.behind(41), at(0, 0, 1400), at(10, 200, 1400))))
                .isEqualTo(new Verdict(Status.CATCHING_UP, "41 s behind, catching up, clear in about 60 s"));
    }

    @Test
    void givenALagThatGrows_whenJudged_thenItFallsBehind() {
        assertThat(group(reader(0, TimeLag.behind(41), at(0, 0, 1000), at(10, 200, 1400))))
                .isEqualTo(new Verdict(Status.FALLING_BEHIND, "41 s behind, falling behind, the lag grows by 20 /s"));
    }

    @Test
    void givenOneReadingOfALag_whenJudged_thenTheTrendIsNotMadeUp() {
        assertThat(group(reader(0, TimeLag.behind(41), at(0, 0, 1400))))
                .isEqualTo(new Verdict(
                        Status.UNKNOWN,
                        "unknown: partition 0 of tallywire.article-claims 41 s behind, the trend is not known yet"));
    }

    @Test
    void givenOnePartitionThatDoesNotMove_whenJudged_thenItIsNamed() {
        Verdict verdict = group(
                reader(0, TimeLag.caughtUp(), at(0, 10, 10), at(12, 20, 20)),
                reader(2, TimeLag.behind(12), at(0, 10, 44), at(12, 10, 44)));

        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Status.STALLED,
                        "stalled: partition 2 of tallywire.article-claims has not moved for 12 s, 34 records wait"));
    }

    @Test
    void givenAnOpenTransaction_whenItHoldsTheReaderBack_thenTheWriterIsBlamed() {
        Reader reader = reader(
                1,
                TimeLag.unknown(),
                new Reading(0, OptionalLong.of(10), 0, 11, 10),
                new Reading(12_000, OptionalLong.of(10), 0, 11, 10));

        assertThat(group(reader).reason())
                .isEqualTo(
                        "stalled: partition 1 of tallywire.article-claims is held back for 12 s by a transaction that its"
                                + " writer left open, 1 record waits");
    }

    @Test
    void givenAnOffsetThatWentBack_whenJudged_thenItIsRewound() {
        assertThat(group(reader(0, TimeLag.behind(1), at(0, 50, 60), at(2, 20, 60))))
                .isEqualTo(new Verdict(
                        Status.REWOUND, "rewound: partition 0 of tallywire.article-claims went back by 30 records"));
    }

    @Test
    void givenNoCommit_whenRecordsAreThere_thenTheLagIsUnknownAndNotZero() {
        List<PartitionLag> partitions =
                rules(true).partitions(List.of(reader(0, TimeLag.unknown(), at(0, NONE, 7), at(2, NONE, 7))));

        assertThat(Summary.of(partitions).lag()).isEmpty();
        assertThat(rules(true).group(partitions, true))
                .isEqualTo(new Verdict(
                        Status.UNKNOWN,
                        "unknown: partition 0 of tallywire.article-claims no commit yet, 7 records wait"));
    }

    @Test
    void givenAMember_whenItCommitsNothingForLong_thenItIsStalled() {
        assertThat(group(reader(0, TimeLag.unknown(), at(0, NONE, 7), at(12, NONE, 7))))
                .isEqualTo(
                        new Verdict(
                                Status.STALLED,
                                "stalled: partition 0 of tallywire.article-claims has committed nothing for 12 s, 7 records wait"));
    }

    @Test
    void givenNoCommit_whenTheTopicIsEmpty_thenThatIsFine() {
        assertThat(group(reader(0, TimeLag.unknown(), at(0, NONE, 0))).status()).isEqualTo(Status.OK);
    }

    @Test
    void givenOnlyEndsOfTransactions_whenJudged_thenNothingIsLeft() {
        List<PartitionLag> partitions =
                rules(true).partitions(List.of(reader(0, TimeLag.markersOnly(), at(0, 9, 10), at(60, 9, 10))));

        assertThat(Summary.of(partitions).lag()).hasValue(0);
        assertThat(rules(true).group(partitions, true).status()).isEqualTo(Status.OK);
    }

    @Test
    void givenNoCommit_whenThePartitionHoldsOnlyEndsOfTransactions_thenThatIsFineForEver() {
        List<PartitionLag> partitions =
                rules(true).partitions(List.of(reader(0, TimeLag.markersOnly(), at(0, NONE, 3), at(60, NONE, 3))));

        assertThat(partitions.get(0).verdict()).isEqualTo(new Verdict(Status.OK, "nothing to read yet"));
        assertThat(partitions.get(0).lag()).isEmpty();
        assertThat(partitions.get(0).timeLag().known()).isEmpty();
    }

    @Test
    void givenARecordBehindEndsOfTransactions_whenItCame_thenItHasNotWaitedSinceTheyCame() {
        Trail trail = trail(at(0, 9, 10), at(60, 9, 10));
        trail.nothingWaits();
        trail.add(at(62, 9, 11));

        assertThat(group(new Reader(new Partition(TOPIC, 0), trail, Optional.of("member"), true, TimeLag.behind(0.4)))
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void givenAnAppWithoutMembers_whenNothingWaits_thenItIsStoppedAllTheSame() {
        List<PartitionLag> partitions = rules(true).partitions(List.of(orphan(at(0, 10, 10))));

        assertThat(rules(true).group(partitions, false))
                .isEqualTo(new Verdict(Status.STOPPED, "stopped: it has no member, nothing waits"));
    }

    @Test
    void givenADownstreamGroupWithoutMembers_whenNothingWaits_thenItIsFine() {
        List<PartitionLag> partitions = rules(false).partitions(List.of(orphan(at(0, 10, 10))));

        assertThat(rules(false).group(partitions, false))
                .isEqualTo(new Verdict(Status.OK, "caught up, and has no member now"));
    }

    @Test
    void givenADownstreamGroupWithoutMembers_whenRecordsWait_thenItIsStopped() {
        List<PartitionLag> partitions = rules(false).partitions(List.of(orphan(at(0, 10, 12_410))));

        assertThat(rules(false).group(partitions, false))
                .isEqualTo(new Verdict(Status.STOPPED, "stopped: it has no member, 12,400 records wait"));
    }

    @Test
    void givenOnePartitionThatGrows_whenTheOthersHideIt_thenItIsNamed() {
        Verdict verdict = group(
                reader(0, TimeLag.behind(20), at(0, 0, 1000), at(10, 900, 1000)),
                reader(1, TimeLag.behind(30), at(0, 0, 10), at(10, 5, 20)));

        assertThat(verdict.status()).isEqualTo(Status.FALLING_BEHIND);
        assertThat(verdict.reason()).startsWith("falling behind: partition 1 of tallywire.article-claims 30 s behind");
    }

    private static Verdict group(Reader... readers) {
        return rules(true).group(rules(true).partitions(List.of(readers)), true);
    }

    private static GroupRules rules(boolean required) {
        return new GroupRules(SETTINGS, required);
    }

    private static Reader reader(int partition, TimeLag timeLag, Reading... readings) {
        return new Reader(new Partition(TOPIC, partition), trail(readings), Optional.of("member"), true, timeLag);
    }

    private static Reader orphan(Reading reading) {
        return new Reader(new Partition(TOPIC, 0), trail(reading), Optional.empty(), false, TimeLag.unknown());
    }

    private static Trail trail(Reading... readings) {
        Trail trail = new Trail(60_000);
        List.of(readings).forEach(trail::add);
        return trail;
    }

    private static Reading at(long seconds, long committed, long end) {
        return new Reading(
                seconds * 1000, committed == NONE ? OptionalLong.empty() : OptionalLong.of(committed), 0, end, end);
    }
}
