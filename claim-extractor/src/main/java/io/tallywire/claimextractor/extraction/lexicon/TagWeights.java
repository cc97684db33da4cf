package io.tallywire.claimextractor.extraction.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each clue speaks for reading a word as a noun, a verb or an adjective (tag-weights.tsv). A clue is a kind of clue and up
 * to three symbols, coded in one number, so that a look-up makes no text. Immutable.
 */
public final class TagWeights implements TagChooser {

    private static final int FIRST_WEIGHT = 4;
    private static final int NOWHERE = -1;

    private final Map<String, Integer> symbols = new HashMap<>();
    private final long[] known;
    private final float[] weights;
    private final int mask;

    /** Reads rows of a kind, three symbols (empty for none) and the weights of {@link TagChoice#values()}. */
    TagWeights(List<List<String>> rows) {
        int size = Integer.highestOneBit(Math.max(1, rows.size())) * 4;
        known = new long[size];
        weights = new float[size * TagChoice.COUNT];
        mask = size - 1;
        for (List<String> row : rows) {
            long code = TagClues.code(
                    TagClues.Kind.valueOf(row.get(0)), number(row.get(1)), number(row.get(2)), number(row.get(3)));
            int slot = slot(code);
            known[slot] = code;
            for (int i = 0; i < TagChoice.COUNT; i++) {
                weights[slot * TagChoice.COUNT + i] = Float.parseFloat(row.get(FIRST_WEIGHT + i));
            }
        }
    }

    private int number(String symbol) {
        return symbol.isEmpty() ? TagClues.UNKNOWN : symbols.computeIfAbsent(symbol, unused -> symbols.size() + 1);
    }

    @Override
    public int symbol(String symbol) {
        return symbols.getOrDefault(symbol, TagClues.UNKNOWN);
    }

    @Override
    public TagChoice choose(int at, String shape, long[] codes) {
        float[] scores = new float[TagChoice.COUNT];
        for (long code : codes) {
            int slot = code == TagClues.NONE ? NOWHERE : slot(code);
            if (slot != NOWHERE && known[slot] == code) {
                for (int i = 0; i < TagChoice.COUNT; i++) {
                    scores[i] += weights[slot * TagChoice.COUNT + i];
                }
            }
        }
        return TagChoice.best(shape, scores);
    }

    /** Where {@code code} stands, or the free place where it would. */
    private int slot(long code) {
        long mixed = code * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (known[slot] != 0 && known[slot] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
