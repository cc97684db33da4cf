package io.tallywire.claimextractor.extraction.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns to choose among classes by a weight for each feature and class: maximum likelihood with an L2 penalty, by AdaGrad over
 * a fixed order, averaged over the second half of the rounds. The same examples give the same weights.
 */
final class LogisticTrainer {

    /**
     * One example.
     *
     * @param features its features
     * @param right its class
     * @param weight how much it counts
     */
    record Example(SparseVector features, int right, double weight) {}

    private static final int ROUNDS = 24;
    private static final double PENALTY = 3;
    private static final double STEP = 0.1;
    private static final double FIRST_STEP = 0.1;
    private static final int SEED = 7;

    private final double[][] weights;
    private final double[][] squares;
    private final double[] penalties;
    private final int classes;

    private LogisticTrainer(List<Example> examples, int features, int classes) {
        this.classes = classes;
        weights = new double[features][classes];
        squares = new double[features][classes];
        penalties = new double[features];
        // every round takes the whole penalty of a feature, a part with each example that has it
        for (Example example : examples) {
            for (int i = 0; i < example.features().size(); i++) {
                penalties[example.features().feature(i)]++;
            }
        }
        Arrays.setAll(penalties, i -> PENALTY / Math.max(1, penalties[i]));
    }

    /** The weights of {@code examples} by feature and class. */
    static double[][] train(List<Example> examples, int features, int classes) {
        LogisticTrainer trainer = new LogisticTrainer(examples, features, classes);
        List<Example> order = new ArrayList<>(examples);
        double[][] sum = new double[features][classes];
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(trainer::step);
            for (int i = 0; i < features && round >= ROUNDS / 2; i++) {
                for (int j = 0; j < classes; j++) {
                    sum[i][j] += trainer.weights[i][j] / (ROUNDS - ROUNDS / 2);
                }
            }
        }
        return sum;
    }

    private void step(Example example) {
        double[] slope = likely(example);
        for (int j = 0; j < classes; j++) {
            slope[j] = example.weight() * ((j == example.right() ? 1 : 0) - slope[j]);
        }
        for (int i = 0; i < example.features().size(); i++) {
            int feature = example.features().feature(i);
            double[] own = weights[feature];
            for (int j = 0; j < classes; j++) {
                double uphill = slope[j] * example.features().value(i) - penalties[feature] * own[j];
                squares[feature][j] += uphill * uphill;
                own[j] += STEP * uphill / (FIRST_STEP + Math.sqrt(squares[feature][j]));
            }
        }
    }

    private double[] likely(Example example) {
        double[] scores = new double[classes];
        for (int i = 0; i < example.features().size(); i++) {
            double[] own = weights[example.features().feature(i)];
            for (int j = 0; j < classes; j++) {
                scores[j] += example.features().value(i) * own[j];
            }
        }
        double most = Arrays.stream(scores).max().orElse(0);
        double total = 0;
        for (int j = 0; j < classes; j++) {
            scores[j] = StrictMath.exp(scores[j] - most);
            total += scores[j];
        }
        for (int j = 0; j < classes; j++) {
            scores[j] /= total;
        }
        return scores;
    }
}
