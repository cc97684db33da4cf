package io.tallywire.claimextractor.extraction.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * How much each feature speaks for a noun as the one that a figure counts; learned from labelled articles. A feature is looked up
 * by the parts of its name, which the table joins with "|", so that no name is put together while a text is read. Immutable.
 */
public final class HeadWeights {

    private static final String MEANING = "meaning";
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final double[] weights;
    private final double[] meaning;

    HeadWeights() {
        this(TsvTable.load("head-weights.tsv").rows());
    }

    /** Weights of rows of feature and weight; the row "meaning" has a weight for every component of a word's vector. */
    public HeadWeights(List<List<String>> rows) {
        int size = Math.max(4, Integer.highestOneBit(rows.size() * 4));
        keys = new long[size];
        weights = new double[size];
        double[] components = {};
        for (var row : rows) {
            if (row.get(0).equals(MEANING)) {
                components = Arrays.stream(row.get(1).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            } else {
                long key = key(row.get(0).split("\\|", -1));
                int place = place(key);
                keys[place] = key;
                weights[place] = Double.parseDouble(row.get(1));
            }
        }
        meaning = components;
    }

    /** The weight of the feature whose name has these parts; 0 for one that the table does not hold. */
    public double of(String... parts) {
        return weights[place(key(parts))];
    }

    /** How much the meaning of the word in {@code row} of {@code vectors} speaks for it; 0 when it is not known. */
    public double ofMeaning(WordVectors vectors, int row) {
        double sum = 0;
        for (int i = 0; row >= 0 && i < meaning.length; i++) {
            sum += meaning[i] * vectors.component(row, i);
        }
        return sum;
    }

    /** A number for a feature, never 0. Strings keep their hash codes, so this reads no letter twice. */
    private static long key(String... parts) {
        long key = parts.length;
        for (String part : parts) {
            key = (key ^ part.hashCode()) * MIX;
            key ^= key >>> 29;
        }
        return key == 0 ? 1 : key;
    }

    /** Where {@code key} stands, or the free place where it would. */
    private int place(long key) {
        int place = (int) (key >>> 20) & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }
}
