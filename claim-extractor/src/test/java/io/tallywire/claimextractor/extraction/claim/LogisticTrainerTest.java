package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticTrainerTest {

    private static final List<LogisticTrainer.Example> EXAMPLES =
            List.of(example(0, 0, 2), example(1, 1, 2), example(0, 0, 3), example(1, 1, 3));

    @Test
    void givenAFeatureOfOneClass_whenTraining_thenItSpeaksForThatClass() {
        double[][] weights = LogisticTrainer.train(EXAMPLES, 4, 2);

        assertThat(weights[0][0]).isGreaterThan(0.1).isGreaterThan(weights[0][1]);
        assertThat(weights[1][1]).isGreaterThan(0.1).isGreaterThan(weights[1][0]);
    }

    @Test
    void givenAFeatureOfBothClasses_whenTraining_thenItSaysLessThanOneOfOneClass() {
        double[][] weights = LogisticTrainer.train(EXAMPLES, 4, 2);

        assertThat(Math.abs(weights[2][0])).isLessThan(weights[0][0]);
    }

    @Test
    void givenTheSameExamples_whenTrainingTwice_thenTheWeightsAreTheSame() {
        assertThat(LogisticTrainer.train(EXAMPLES, 4, 2)).isDeepEqualTo(LogisticTrainer.train(EXAMPLES, 4, 2));
    }

    private static LogisticTrainer.Example example(int right, int... features) {
        return new LogisticTrainer.Example(SparseVector.of(IntStream.of(features), feature -> 1), right, 1);
    }
}
