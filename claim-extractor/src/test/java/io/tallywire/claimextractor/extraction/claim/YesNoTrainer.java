package io.tallywire.claimextractor.extraction.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of a linear choice between yes and no: maximum likelihood with an L2 penalty, one weight after another by
 * Newton's step, always in the same order. The same examples give the same weights.
 */
final class YesNoTrainer {

    /**
     * One choice.
     *
     * @param features what speaks for and against it
     * @param yes what is right
     * @param weight how much the example counts
     */
    record Example(List<String> features, boolean yes, double weight) {}

    private static final int ROUNDS = 40;
    private static final double PENALTY = 3;

    private final List<Example> examples;
    private final double[] margins;

    private YesNoTrainer(List<Example> examples) {
        this.examples = examples;
        margins = new double[examples.size()];
    }

    /** The weight of every feature that at least {@code rare} of {@code examples} have. */
    static Map<String, Double> train(List<Example> examples, int rare) {
        return new YesNoTrainer(examples).run(rare);
    }

    private Map<String, Double> run(int rare) {
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            for (String feature : examples.get(i).features()) {
                holders.computeIfAbsent(feature, unused -> new ArrayList<>()).add(i);
            }
        }
        holders.values().removeIf(held -> held.size() < rare);
        Map<String, Double> weights = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            holders.forEach((feature, held) -> {
                double step = step(held, weights.getOrDefault(feature, 0.0));
                held.forEach(i -> margins[i] += step);
                weights.merge(feature, step, Double::sum);
            });
        }
        return new TreeMap<>(weights);
    }

    private double step(List<Integer> held, double weight) {
        double slope = -PENALTY * weight;
        double bend = PENALTY;
        for (int i : held) {
            Example example = examples.get(i);
            double likely = 1 / (1 + Math.exp(-margins[i]));
            slope += example.weight() * ((example.yes() ? 1 : 0) - likely);
            bend += example.weight() * likely * (1 - likely);
        }
        return slope / bend;
    }
}
