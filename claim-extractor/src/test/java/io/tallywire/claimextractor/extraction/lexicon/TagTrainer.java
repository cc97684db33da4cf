package io.tallywire.claimextractor.extraction.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of {@link TagWeights} by an averaged perceptron that reads one sentence after another with what it has learned so
 * far. The same sentences give the same weights.
 */
final class TagTrainer implements TagChooser {

    private static final int ROUNDS = 5;
    private static final int SEED = 7;
    private static final int SYMBOLS = 3;

    /** Clues that were met less often say nothing. */
    private static final int RARE = 3;

    /** Rows that weigh less are left out. */
    private static final double LEAST = 0.3;

    private static final class Weight {
        private final double[] now = new double[TagChoice.COUNT];
        private final double[] sum = new double[TagChoice.COUNT];
        private long since;
        private int met;

        private void settle(long step) {
            for (int i = 0; i < TagChoice.COUNT; i++) {
                sum[i] += now[i] * (step - since);
            }
            since = step;
        }
    }

    private final Map<String, Integer> symbols = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));
    private final Map<Long, Weight> weights = new HashMap<>();
    private List<String> taught = List.of();
    private long step;

    private TagTrainer() {}

    /** The rows of the table that is learned of {@code sentences}. */
    static List<List<String>> learn(List<TaughtSentence> sentences, Lexicon lexicon) {
        TagTrainer trainer = new TagTrainer();
        Tagger tagger = new Tagger(lexicon, trainer);
        List<TaughtSentence> order = new ArrayList<>(sentences);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (TaughtSentence sentence : order) {
                trainer.taught = sentence.tags();
                tagger.tag(sentence.sentence());
            }
        }
        return trainer.rows();
    }

    @Override
    public int symbol(String symbol) {
        return symbols.computeIfAbsent(symbol, unused -> {
            names.add(symbol);
            return names.size() - 1;
        });
    }

    @Override
    public TagChoice choose(int at, String shape, long[] codes) {
        step++;
        float[] scores = new float[TagChoice.COUNT];
        for (long code : codes) {
            @Nullable Weight weight = code == TagClues.NONE ? null : weights.get(code);
            for (int i = 0; i < TagChoice.COUNT && weight != null; i++) {
                scores[i] += (float) weight.now[i];
            }
        }
        TagChoice best = TagChoice.best(shape, scores);
        TagChoice right = TaughtSentence.choice(taught.get(at));
        if (right != null && right.isIn(shape)) {
            learn(codes, right, best);
        }
        return best;
    }

    private void learn(long[] codes, TagChoice right, TagChoice best) {
        for (long code : codes) {
            if (code != TagClues.NONE) {
                Weight weight = weights.computeIfAbsent(code, unused -> new Weight());
                weight.met++;
                if (right != best) {
                    weight.settle(step);
                    weight.now[right.place()]++;
                    weight.now[best.place()]--;
                }
            }
        }
    }

    private List<List<String>> rows() {
        TreeSet<String> lines = new TreeSet<>();
        weights.forEach((code, weight) -> {
            weight.settle(step);
            double most = 0;
            for (double sum : weight.sum) {
                most = Math.max(most, Math.abs(sum / step));
            }
            if (weight.met >= RARE * ROUNDS && most >= LEAST) {
                lines.add(row(code, weight));
            }
        });
        return lines.stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    private String row(long code, Weight weight) {
        StringBuilder row = new StringBuilder();
        for (TagClues.Kind kind : TagClues.Kind.values()) {
            boolean own = part(TagClues.code(kind, 0, 0, 0), SYMBOLS) == part(code, SYMBOLS);
            row.append(own ? kind.name() : "");
        }
        for (int i = SYMBOLS - 1; i >= 0; i--) {
            row.append('\t').append(names.get(part(code, i)));
        }
        for (double sum : weight.sum) {
            row.append('\t').append(String.format(Locale.ROOT, "%.1f", sum / step));
        }
        return row.toString();
    }

    /** One of the symbols of {@code code}, the last one at 0, or its kind behind them. */
    private static int part(long code, int at) {
        long rest = code >>> (at * TagClues.SYMBOL_BITS);
        return (int) (rest & ((1L << TagClues.SYMBOL_BITS) - 1));
    }
}
