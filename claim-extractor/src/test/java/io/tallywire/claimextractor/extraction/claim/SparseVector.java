package io.tallywire.claimextractor.extraction.claim;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The features of an example that are not zero, with their values. */
final class SparseVector {

    private final int[] features;
    private final double[] values;

    private SparseVector(int[] features, double[] values) {
        this.features = features;
        this.values = values;
    }

    /** Of {@code features}, each with what {@code value} gives for it. */
    static SparseVector of(IntStream features, IntToDoubleFunction value) {
        int[] own =
                features.filter(feature -> value.applyAsDouble(feature) != 0).toArray();
        return new SparseVector(own, IntStream.of(own).mapToDouble(value).toArray());
    }

    /** How many features it has. */
    int size() {
        return features.length;
    }

    /** The number of feature {@code i}. */
    int feature(int i) {
        return features[i];
    }

    /** The value of feature {@code i}. */
    double value(int i) {
        return values[i];
    }
}
