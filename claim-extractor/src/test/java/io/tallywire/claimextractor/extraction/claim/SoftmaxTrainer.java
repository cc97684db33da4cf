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
import java.util.stream.IntStream;

/**
 * Learns the weights of a linear choice among candidates: conditional maximum likelihood with an L2 penalty, by AdaGrad
 * over a fixed order, averaged over the second half of the rounds. The same examples give the same weights.
 */
final class SoftmaxTrainer {

    /**
     * One choice.
     *
     * @param candidates the features of every candidate
     * @param meanings the components of a vector for every candidate, all zero for none; their weights are called "meaning 0" and so on
     * @param right which of them are right
     * @param weight how much the example counts
     */
    record Example(List<List<String>> candidates, List<double[]> meanings, BitSet right, double weight) {}

    /** What the weight of a component is called, before its number. */
    static final String MEANING = "meaning ";

    private static final int ROUNDS = 24;
    private static final double PENALTY = 2;
    private static final double STEP = 0.1;
    private static final double FIRST_STEP = 0.1;
    private static final int SEED = 7;

    private record Coded(List<SparseVector> candidates, List<Integer> features, BitSet right, double weight) {}

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Coded> examples = new ArrayList<>();
    private double[] weights = new double[0];
    private double[] squares = new double[0];
    private double[] penalties = new double[0];
    private double[] slopes = new double[0];

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
        List<SparseVector> candidates = new ArrayList<>();
        for (int i = 0; i < example.candidates().size(); i++) {
            candidates.add(coded(example.candidates().get(i), example.meanings().get(i)));
        }
        examples.add(new Coded(candidates, features(candidates), example.right(), example.weight()));
    }

    private SparseVector coded(List<String> features, double[] meaning) {
        Map<Integer, Double> values = new TreeMap<>();
        features.forEach(name -> values.put(id(name), 1.0));
        for (int i = 0; i < meaning.length; i++) {
            values.put(id(MEANING + i), meaning[i]);
        }
        return SparseVector.of(values.keySet().stream().mapToInt(Integer::intValue), values::get);
    }

    private int id(String name) {
        return ids.computeIfAbsent(name, unused -> ids.size());
    }

    private Map<String, Double> run() {
        weights = new double[ids.size()];
        squares = new double[ids.size()];
        penalties = penalties();
        slopes = new double[ids.size()];
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

    /** Every round takes the whole penalty of a feature, a part with each example that has it. */
    private double[] penalties() {
        int[] counts = new int[ids.size()];
        for (Coded example : examples) {
            for (int feature : example.features()) {
                counts[feature]++;
            }
        }
        return Arrays.stream(counts)
                .mapToDouble(count -> PENALTY / Math.max(1, count))
                .toArray();
    }

    private static List<Integer> features(List<SparseVector> candidates) {
        return candidates.stream()
                .flatMapToInt(one -> IntStream.range(0, one.size()).map(one::feature))
                .distinct()
                .boxed()
                .toList();
    }

    private void step(Coded example) {
        double[] likely = likely(example.candidates());
        double right = 0;
        for (int i = 0; i < likely.length; i++) {
            right += example.right().get(i) ? likely[i] : 0;
        }
        for (int i = 0; i < likely.length; i++) {
            double wanted = example.right().get(i) ? likely[i] / Math.max(right, 1e-12) : 0;
            SparseVector one = example.candidates().get(i);
            for (int j = 0; j < one.size(); j++) {
                slopes[one.feature(j)] += (wanted - likely[i]) * example.weight() * one.value(j);
            }
        }
        for (int feature : example.features()) {
            double uphill = slopes[feature] - penalties[feature] * weights[feature];
            slopes[feature] = 0;
            squares[feature] += uphill * uphill;
            weights[feature] += STEP * uphill / (FIRST_STEP + Math.sqrt(squares[feature]));
        }
    }

    private double[] likely(List<SparseVector> candidates) {
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            SparseVector one = candidates.get(i);
            for (int j = 0; j < one.size(); j++) {
                scores[i] += weights[one.feature(j)] * one.value(j);
            }
        }
        double most = Arrays.stream(scores).max().orElse(0);
        double[] likely =
                Arrays.stream(scores).map(score -> StrictMath.exp(score - most)).toArray();
        double total = Arrays.stream(likely).sum();
        return Arrays.stream(likely).map(one -> one / total).toArray();
    }
}
