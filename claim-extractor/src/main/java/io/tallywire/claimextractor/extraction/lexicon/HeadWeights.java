package io.tallywire.claimextractor.extraction.lexicon;

import java.util.HashMap;
import java.util.Map;

/** How much each feature speaks for a noun as the one that a figure counts; learned from labelled articles. */
public final class HeadWeights {

    private final Map<String, Double> weights = new HashMap<>();

    HeadWeights() {
        for (var row : TsvTable.load("head-weights.tsv").rows()) {
            weights.put(row.get(0), Double.valueOf(row.get(1)));
        }
    }

    /** The weight of {@code feature}; 0 for one that the table does not hold. */
    public double of(String feature) {
        Double weight = weights.get(feature);
        return weight == null ? 0 : weight;
    }
}
