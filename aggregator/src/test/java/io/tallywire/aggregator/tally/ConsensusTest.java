package io.tallywire.aggregator.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsensusTest {
    @Test
    void givenMarzullosExample_whenComputed_thenTheIntervalIsTheOneThatMostHold() {
        Consensus consensus = of(new Interval(8, 12), new Interval(11, 13), new Interval(10, 12));

        assertThat(consensus).isEqualTo(new Consensus(new Interval(11, 12), 3));
    }

    @Test
    void givenIntervalsThatTouch_whenComputed_thenTheSharedPointCounts() {
        assertThat(of(new Interval(1, 2), new Interval(2, 3))).isEqualTo(new Consensus(new Interval(2, 2), 2));
    }

    @Test
    void givenDisjointIntervals_whenComputed_thenTheLowestIsTaken() {
        assertThat(of(new Interval(5, 6), new Interval(1, 2))).isEqualTo(new Consensus(new Interval(1, 2), 1));
    }

    @Test
    void givenOpenEnds_whenComputed_thenTheyReachInfinity() {
        Interval moreThan1000 = new Interval(1000, Double.POSITIVE_INFINITY);
        Interval moreThan2000 = new Interval(2000, Double.POSITIVE_INFINITY);

        assertThat(of(moreThan1000, moreThan2000)).isEqualTo(new Consensus(moreThan2000, 2));
    }

    @Test
    void givenASourceWithTwoFigures_whenComputed_thenWhatLiesBetweenThemIsNotSupported() {
        List<Interval> either = List.of(new Interval(1000, 1000), new Interval(2700, 3000));

        assertThat(Consensus.of(List.of(either, List.of(new Interval(2000, 2900)), List.of(new Interval(2000, 2000)))))
                .isEqualTo(new Consensus(new Interval(2000, 2000), 2));
    }

    @Test
    void givenNoSources_whenComputed_thenItIsRefused() {
        assertThatThrownBy(() -> Consensus.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void givenAnyEstimates_whenComputed_thenNoPointLiesInMoreOfThem(@ForAll("estimates") List<Interval> estimates) {
        Consensus consensus = of(estimates.toArray(Interval[]::new));

        long mostAtAnEnd = estimates.stream()
                .mapToLong(end -> holding(estimates, new Interval(end.low(), end.low())))
                .max()
                .orElseThrow();
        assertThat(consensus.sources()).isEqualTo(mostAtAnEnd);
        assertThat(holding(estimates, consensus.interval())).isEqualTo(mostAtAnEnd);
    }

    @Property
    void givenAnyOrder_whenComputed_thenTheResultIsTheSame(
            @ForAll("estimates") List<Interval> estimates, @ForAll Random random) {
        Consensus before = of(estimates.toArray(Interval[]::new));
        Collections.shuffle(estimates, random);

        assertThat(of(estimates.toArray(Interval[]::new))).isEqualTo(before);
    }

    private static Consensus of(Interval... estimates) {
        return Consensus.of(Stream.of(estimates).map(List::of).toList());
    }

    private static long holding(List<Interval> estimates, Interval inner) {
        return estimates.stream()
                .filter(estimate -> estimate.low() <= inner.low() && inner.high() <= estimate.high())
                .count();
    }

    @Provide
    Arbitrary<List<Interval>> estimates() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 20);
        return Combinators.combine(ends, ends)
                .as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
