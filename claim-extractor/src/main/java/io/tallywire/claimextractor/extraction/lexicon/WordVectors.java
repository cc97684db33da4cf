package io.tallywire.claimextractor.extraction.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The meaning of words as directions in a space: words that are used alike point alike. Made of GloVe vectors (Pennington,
 * Socher and Manning, 2014; PDDL) as word2vec tables are: centred, cut to the main components, of length one, and stored in
 * one byte a component. Holds singular nouns, verbs without ending and the like, in small letters. Immutable.
 */
public final class WordVectors {

    private static final String FILE = "/io/tallywire/claimextractor/extraction/word-vectors.bin";

    private final Map<String, Integer> rows;
    private final byte[] components;
    private final int dimensions;
    private final float step;

    private WordVectors(Map<String, Integer> rows, byte[] components, int dimensions, float step) {
        this.rows = rows;
        this.components = components;
        this.dimensions = dimensions;
        this.step = step;
    }

    /**
     * Reads the table of the class path: the numbers of words and dimensions, the value of one step of a byte, then every word
     * with its components.
     */
    static WordVectors load() {
        try (InputStream file = WordVectors.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("table " + FILE + " is not on the class path");
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
            int words = in.readInt();
            int dimensions = in.readInt();
            float step = in.readFloat();
            Map<String, Integer> rows = new HashMap<>(words * 2);
            byte[] components = new byte[words * dimensions];
            for (int row = 0; row < words; row++) {
                rows.put(in.readUTF(), row);
                in.readFully(components, row * dimensions, dimensions);
            }
            return new WordVectors(rows, components, dimensions, step);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + FILE, e);
        }
    }

    /** How many components a vector has. */
    public int dimensions() {
        return dimensions;
    }

    /** How many words are known. */
    public int size() {
        return rows.size();
    }

    /** The row of {@code lemma}, for {@link #component} and {@link #cosine}; -1 when it is not known. */
    public int row(String lemma) {
        Integer row = rows.get(lemma);
        return row == null ? -1 : row;
    }

    /** Component {@code i} of the vector in {@code row}, -1 to 1; 0 when {@code row} is -1. */
    public double component(int row, int i) {
        return row < 0 ? 0 : step * components[row * dimensions + i];
    }

    /** How alike the words in two rows are used, -1 to 1; 0 when one of them is -1. */
    public double cosine(int row, int other) {
        if (row < 0 || other < 0) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += components[row * dimensions + i] * components[other * dimensions + i];
        }
        return (double) step * step * sum;
    }
}
