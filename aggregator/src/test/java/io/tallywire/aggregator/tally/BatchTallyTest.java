package io.tallywire.aggregator.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Each rule by an example. */
class BatchTallyTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final Windows WINDOWS =
            new Windows(List.of(Duration.ofHours(2), Duration.ofHours(24)), Duration.ofHours(2));

    @Test
    void givenNoReports_whenTallied_thenThereIsNoTally() {
        assertThat(of(List.of())).isEmpty();
    }

    @Test
    void givenTwoReportsOfOnePublisher_whenTallied_thenTheNewestCountsOnce() {
        Tally tally = tally(report("a", "post", 0, 10, 10), report("b", "post", 2, 30, 30));

        assertThat(tally.allTime().articles()).isEqualTo(2);
        assertThat(tally.latest()).hasSize(1);
        assertThat(tally.allTime().range().orElseThrow()).isEqualTo(new Interval(30, 30));
    }

    @Test
    void givenTwoPapersWithOneAgencysCopy_whenTallied_thenTheyAreOneIndependentSource() {
        Tally tally =
                tally(wire("a", "post", "Meridian"), wire("b", "herald", "Meridian"), report("c", "times", 0, 50, 50));

        assertThat(tally.latest()).hasSize(3);
        assertThat(tally.allTime().sources()).isEqualTo(2);
    }

    @Test
    void givenDisjointFigures_whenTallied_thenTheClaimIsDisputed() {
        assertThat(tally(report("a", "post", 0, 10, 20), report("b", "herald", 0, 21, 30))
                        .allTime()
                        .disputed())
                .isTrue();
        assertThat(tally(report("a", "post", 0, 10, 20), report("b", "herald", 0, 20, 30))
                        .allTime()
                        .disputed())
                .isFalse();
    }

    @Test
    void givenTenPapersThatQuoteOneSpeaker_whenTallied_thenThereIsOneSpeaker() {
        List<Report> reports = new ArrayList<>();
        for (int paper = 0; paper < 10; paper++) {
            reports.add(report("a" + paper, "paper" + paper, 0, 10, 10));
        }

        assertThat(of(reports).orElseThrow().speakers()).containsExactly("the mayor");
    }

    @Test
    void givenAnEvenNumberOfSources_whenTallied_thenTheMedianLiesBetweenTheMiddleTwo() {
        assertThat(tally(report("a", "post", 0, 10, 10), report("b", "herald", 0, 20, 20))
                        .allTime()
                        .median())
                .hasValue(15);
    }

    @Test
    void givenReportsOverTime_whenTallied_thenFirstAndLastAreThePublishingTimes() {
        Tally tally = tally(report("a", "post", 5, 10, 10), report("b", "herald", 1, 10, 10));

        assertThat(tally.firstSeen()).contains(MORNING.plus(Duration.ofHours(1)));
        assertThat(tally.lastSeen()).contains(MORNING.plus(Duration.ofHours(5)));
    }

    @Test
    void givenAnUndatedArticle_whenTallied_thenFirstSeenIsThatOfTheDatedOnes() {
        Report undated = new Report(
                "a",
                "post",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(estimate(10, 10)));

        assertThat(tally(undated, report("b", "herald", 1, 10, 10)).firstSeen())
                .contains(MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void givenAgenciesThatDifferInCase_whenTallied_thenTheyAreOne() {
        assertThat(tally(wire("a", "post", "MERIDIAN"), wire("b", "herald", "Meridian"))
                        .allTime()
                        .sources())
                .isEqualTo(1);
    }

    @Test
    void givenAChainOfCopies_whenTallied_thenAllOfItIsOneSource() {
        Report original = copy("a", "post", 0, 400);
        Report cut = copy("b", "herald", 0, 250);
        Report cutAndExtended = copy("c", "times", 150, 400);
        Report other = copy("d", "globe", 5000, 5400);

        Tally tally = tally(cutAndExtended, other, original, cut);

        assertThat(tally.latest()).hasSize(4);
        assertThat(tally.allTime().sources()).isEqualTo(2);
        assertThat(tally.latest())
                .filteredOn(sourced -> sourced.source().equals("publisher:times"))
                .extracting(sourced -> sourced.report().publisher())
                .containsExactlyInAnyOrder("post", "herald", "times");
    }

    @Property
    void givenAnyOrderOfTheSameReports_whenTallied_thenTheTallyIsTheSame(
            @ForAll("reports") List<Report> reports, @ForAll Random random) {
        Optional<Tally> before = of(reports);
        List<Report> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(of(shuffled)).isEqualTo(before);
    }

    @Property
    void givenAnyReports_whenTallied_thenTheInvariantsHold(@ForAll("reports") List<Report> reports) {
        of(reports).ifPresent(tally -> {
            assertThat(tally.allTime().sources())
                    .isBetween(1L, (long) tally.latest().size());
            assertThat((long) tally.latest().size())
                    .isLessThanOrEqualTo(tally.allTime().articles());
            assertThat(tally.allTime().consensus().orElseThrow().sources())
                    .isBetween(1L, tally.allTime().sources());
            assertThat(tally.allTime().range().orElseThrow().low())
                    .isLessThanOrEqualTo(
                            tally.allTime().consensus().orElseThrow().interval().low());
            assertThat(tally.allTime().range().orElseThrow().high())
                    .isGreaterThanOrEqualTo(
                            tally.allTime().consensus().orElseThrow().interval().high());
            assertThat(tally.firstSeen().orElseThrow())
                    .isBeforeOrEqualTo(tally.lastSeen().orElseThrow());
        });
    }

    private static Optional<Tally> of(List<Report> reports) {
        return BatchTally.of(reports, WINDOWS, MORNING.plus(Duration.ofHours(6)), 100);
    }

    private static Tally tally(Report... reports) {
        return of(List.of(reports)).orElseThrow();
    }

    private static Report wire(String id, String publisher, String agency) {
        return new Report(
                id,
                publisher,
                Optional.of(agency),
                Optional.empty(),
                Optional.of(MORNING),
                Optional.of(MORNING),
                List.of(estimate(10, 10)));
    }

    /** An article whose text is a stretch of one endless text. */
    private static Report copy(String id, String publisher, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * (1 + Math.min(256, to - from)));
        bytes.putInt(to - from);
        IntStream.range(from, to)
                .map(run -> run * 0x9E3779B1) // spreads runs as a hash does
                .boxed()
                .sorted(Integer::compareUnsigned)
                .limit(256)
                .forEach(bytes::putInt);
        return new Report(
                id,
                publisher,
                Optional.empty(),
                Fingerprint.parse(bytes.flip()),
                Optional.of(MORNING),
                Optional.of(MORNING),
                List.of(estimate(10, 10)));
    }

    private static Report report(String id, String publisher, int hour, double low, double high) {
        Instant time = MORNING.plus(Duration.ofHours(hour));
        return new Report(
                id,
                publisher,
                Optional.empty(),
                Optional.empty(),
                Optional.of(time),
                Optional.of(time),
                List.of(estimate(low, high)));
    }

    private static Estimate estimate(double low, double high) {
        return new Estimate(new Interval(low, high), OptionalDouble.of((low + high) / 2), Optional.of("the mayor"));
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        Arbitrary<Report> report = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 50))
                .as((id, publisher, hour, low, width) ->
                        report("article" + id, "paper" + publisher, hour, low, low + width));
        return report.list().ofMaxSize(15).uniqueElements(Report::articleId);
    }
}
