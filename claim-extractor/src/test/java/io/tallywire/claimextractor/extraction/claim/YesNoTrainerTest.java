package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.claim.YesNoTrainer.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YesNoTrainerTest {

    private static final List<Example> EXAMPLES = examples();

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            examples.add(new Example(List.of("always", "good"), true, 1));
            examples.add(new Example(List.of("always", "bad"), false, 1));
        }
        examples.add(new Example(List.of("always", "seldom"), true, 1));
        return examples;
    }

    @Test
    void givenFeatureOfYes_whenLearning_thenItSpeaksForYesAndTheOtherAgainst() {
        Map<String, Double> weights = YesNoTrainer.train(EXAMPLES, 2);

        assertThat(weights.get("good")).isPositive();
        assertThat(weights.get("bad")).isNegative();
    }

    @Test
    void givenRareFeature_whenLearning_thenItHasNoWeight() {
        assertThat(YesNoTrainer.train(EXAMPLES, 2)).doesNotContainKey("seldom");
    }

    @Test
    void givenTheSameExamples_whenLearningTwice_thenTheWeightsAreTheSame() {
        assertThat(YesNoTrainer.train(EXAMPLES, 1)).isEqualTo(YesNoTrainer.train(EXAMPLES, 1));
    }
}
