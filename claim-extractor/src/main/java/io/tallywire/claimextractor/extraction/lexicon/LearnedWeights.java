package io.tallywire.claimextractor.extraction.lexicon;

import java.util.HashMap;
import java.util.Map;

/** How much each feature speaks for a choice; learned from labelled articles. Immutable. */
public final class LearnedWeights {

    private final Map<String, Double> weights = new HashMap<>();

    /** Reads the table of the class path that is called {@code table}. */
    LearnedWeights(String table) {
        for (var row : TsvTable.load(table).rows()) {
            weights.put(row.get(0), Double.valueOf(row.get(1)));
        }
    }

    /** The weight of {@code feature}; 0 for one that the table does not hold. */
    public double of(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }
}
