package io.tallywire.claimextractor.extraction.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of a linear choice among candidates: conditional maximum likelihood with an L2 penalty, by AdaGrad
 * over a fixed order, averaged over the second half of the rounds. The same examples give the same weights.
 */
final class SoftmaxTrainer {

    /**
     * One choice.
     *
     * @param candidates the features of every candidate
     * @param right which of them are right
     * @param weight how much the example counts
     */
    record Example(List<List<String>> candidates, BitSet right, double weight) {}

    private static final int ROUNDS = 12;
    private static final double PENALTY = 0.05;
    private static final double STEP = 0.2;
    private static final double FIRST_STEP = 0.1;
    private static final int SEED = 7;

    private record Coded(List<int[]> features, BitSet right, double weight) {}

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Coded> examples = new ArrayList<>();
    private double[] weights = new double[0];
    private double[] squares = new double[0];

    private SoftmaxTrainer() {}

    /** The weight of every feature of {@code examples}. */
    static Map<String, Double> train(List<Example> examples) {
        SoftmaxTrainer trainer = new SoftmaxTrainer();
        examples.forEach(trainer::add);
        return trainer.run();
    }

    private void add(Example example) {
        int right = example.right().cardinality();
        if (right == 0 || right == example.candidates().size()) {
            return;
        }
        List<int[]> features = new ArrayList<>();
        for (List<String> candidate : example.candidates()) {
            features.add(candidate.stream()
                    .mapToInt(name -> ids.computeIfAbsent(name, unused -> ids.size()))
                    .toArray());
        }
        examples.add(new Coded(features, example.right(), example.weight()));
    }

    private Map<String, Double> run() {
        weights = new double[ids.size()];
        squares = new double[ids.size()];
        double[] sum = new double[ids.size()];
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            examples.forEach(this::step);
            for (int i = 0; i < sum.length && round >= ROUNDS / 2; i++) {
                sum[i] += weights[i] / (ROUNDS - ROUNDS / 2);
            }
        }
        Map<String, Double> named = new TreeMap<>();
        ids.forEach((name, id) -> named.put(name, sum[id]));
        return named;
    }

    private void step(Coded example) {
        double[] likely = likely(example.features());
        double right = 0;
        for (int i = 0; i < likely.length; i++) {
            right += example.right().get(i) ? likely[i] : 0;
        }
        Map<Integer, Double> gradient = new HashMap<>();
        for (int i = 0; i < likely.length; i++) {
            double wanted = example.right().get(i) ? likely[i] / Math.max(right, 1e-12) : 0;
            for (int feature : example.features().get(i)) {
                gradient.merge(feature, (wanted - likely[i]) * example.weight(), Double::sum);
            }
        }
        gradient.forEach((feature, slope) -> {
            double uphill = slope - PENALTY * weights[feature];
            squares[feature] += uphill * uphill;
            weights[feature] += STEP * uphill / (FIRST_STEP + Math.sqrt(squares[feature]));
        });
    }

    private double[] likely(List<int[]> features) {
        double[] scores = new double[features.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int feature : features.get(i)) {
                scores[i] += weights[feature];
            }
        }
        double most = Arrays.stream(scores).max().orElse(0);
        double[] likely =
                Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
        double total = Arrays.stream(likely).sum();
        return Arrays.stream(likely).map(one -> one / total).toArray();
    }
}
