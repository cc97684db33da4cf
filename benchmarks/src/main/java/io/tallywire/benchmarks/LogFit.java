package io.tallywire.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * The line cost = constant + perDoubling * log2(size) that lies closest to what was measured, by least squares.
 *
 * @param constant the cost at size 1
 * @param perDoubling what a doubling of the size adds
 */
record LogFit(double constant, double perDoubling) {

    /**
     * Fits the line.
     *
     * @param sizes at least two different ones, each at least 1
     * @param costs one for each size
     */
    static LogFit of(double[] sizes, double[] costs) {
        double meanSize = Arrays.stream(sizes).map(LogFit::log2).average().orElseThrow();
        double meanCost = Arrays.stream(costs).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int i = 0; i < sizes.length; i++) {
            double fromMean = log2(sizes[i]) - meanSize;
            together += fromMean * (costs[i] - meanCost);
            alone += fromMean * fromMean;
        }
        return new LogFit(meanCost - together / alone * meanSize, together / alone);
    }

    private double at(double size) {
        return constant + perDoubling * log2(size);
    }

    /** The line, and how far each measured cost is from it. */
    String describe(double[] sizes, double[] costs) {
        StringBuilder words =
                new StringBuilder(String.format(Locale.ROOT, "%.1f + %.2f log2(n);", constant, perDoubling));
        for (int i = 0; i < sizes.length; i++) {
            words.append(String.format(Locale.ROOT, " %+.0f %%", 100 * (costs[i] / at(sizes[i]) - 1)));
        }
        return words.toString();
    }

    private static double log2(double size) {
        return Math.log(size) / Math.log(2);
    }
}
