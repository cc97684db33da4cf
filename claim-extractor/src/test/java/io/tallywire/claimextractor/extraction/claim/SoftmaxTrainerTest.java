package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoftmaxTrainerTest {

    @Test
    void givenOneFeatureOfAllRightChoices_whenTraining_thenItWeighsMost() {
        Map<String, Double> weights = SoftmaxTrainer.train(List.of(
                choice(0, List.of(List.of("near", "red"), List.of("far", "blue"))),
                choice(1, List.of(List.of("far", "red"), List.of("near", "blue"))),
                choice(0, List.of(List.of("near", "blue"), List.of("far", "red")))));

        assertThat(weights.get("near")).isPositive();
        assertThat(weights.get("far")).isNegative();
        assertThat(weights.get("near")).isGreaterThan(weights.get("red")).isGreaterThan(weights.get("blue"));
    }

    @Test
    void givenTheSameExamples_whenTrainingTwice_thenTheWeightsAreTheSame() {
        List<SoftmaxTrainer.Example> examples = List.of(
                choice(0, List.of(List.of("near", "red"), List.of("far", "blue"), List.of("far"))),
                choice(2, List.of(List.of("far"), List.of("blue"), List.of("near", "red"))));

        assertThat(SoftmaxTrainer.train(examples)).isEqualTo(SoftmaxTrainer.train(examples));
    }

    @Test
    void givenAComponentThatRightChoicesShare_whenTraining_thenItWeighs() {
        BitSet first = new BitSet();
        first.set(0);
        Map<String, Double> weights = SoftmaxTrainer.train(List.of(new SoftmaxTrainer.Example(
                List.of(List.of(), List.of()), List.of(new double[] {0.5, 0}, new double[] {-0.5, 0}), first, 1)));

        assertThat(weights.get("meaning 0")).isPositive();
        assertThat(weights.getOrDefault("meaning 1", 0.0)).isZero();
    }

    @Test
    void givenNothingRight_whenTraining_thenNothingIsLearned() {
        assertThat(SoftmaxTrainer.train(List.of(nothing()))).isEmpty();
    }

    private static SoftmaxTrainer.Example nothing() {
        return new SoftmaxTrainer.Example(
                List.of(List.of("near"), List.of("far")), List.of(new double[0], new double[0]), new BitSet(), 1);
    }

    private static SoftmaxTrainer.Example choice(int right, List<List<String>> candidates) {
        BitSet which = new BitSet();
        which.set(right);
        return new SoftmaxTrainer.Example(candidates, Collections.nCopies(candidates.size(), new double[0]), which, 1);
    }
}
