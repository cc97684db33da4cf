package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.Set;

/** Tells "over" and "about" that a verb or noun before them asks for from hedges: "spread over five towns", "a row over two dams". */
final class Preposition {

    private static final Set<String> BEING = Set.of("was", "were", "is", "are", "been", "being", "be");

    private final QuantityWords words;

    Preposition(QuantityWords words) {
        this.words = words;
    }

    /** Whether the hedge from {@code from} to {@code to}, before {@code figure}, is such a preposition. */
    boolean is(Sentence sentence, Figure figure, int from, int to) {
        boolean amount = figure.measure() == Figure.Measure.MONEY || figure.measure() == Figure.Measure.PERCENT;
        if (amount || to != from + 1) {
            return false;
        }
        String before = sentence.lower(from - 1);
        return switch (sentence.lower(from)) {
            // "arrested over 40 people" counts whom, "was arrested over two thefts" tells why
            case "over" ->
                words.isNotFigure(before, "over")
                        || (words.isNotFigure(before, "charged") && BEING.contains(sentence.lower(from - 2)));
            case "about" -> words.isNotFigure(before, "about");
            default -> false;
        };
    }
}
