package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Joins what is told in a unit and its part to one figure: "5 feet 2 inches", "3 dollars and 50 cents". */
final class CompoundReader {

    private static final double SUBUNIT = 0.01;

    private final QuantityWords words;

    CompoundReader(QuantityWords words) {
        this.words = words;
    }

    /**
     * {@code figures} with compounds joined.
     *
     * @param bare whether a bare number of two digits behind money counts its subunit: "15 dollars 50"
     */
    List<Figure> join(Sentence sentence, List<Figure> figures, boolean bare) {
        List<Figure> joined = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            int last = joined.size() - 1;
            double parts = last < 0 ? 0 : parts(sentence, joined.get(last), figure, bare);
            if (parts > 0) {
                joined.set(last, joined.get(last).joined(figure, parts));
            } else {
                joined.add(figure);
            }
        }
        return joined;
    }

    /** How many of the second figure's unit make one of the first's; 0 when they don't belong together. */
    private double parts(Sentence sentence, Figure first, Figure second, boolean bare) {
        int link = first.after();
        boolean and = sentence.lower(link).equals("and");
        boolean next = second.from() == (and ? link + 1 : link) && second.hedgeFrom() == second.from();
        Double n = second.low();
        boolean exact = second.bound() == Bound.EXACT && first.bound() != Bound.RANGE && n != null && n > 0;
        if (!next || !exact || n == null || first.adjectival() || second.adjectival()) {
            return 0;
        }
        if (first.measure() == Figure.Measure.PHYSICAL) {
            boolean inches = sentence.lower(second.to()).equals("in") && second.isPlainCount();
            double parts = words.parts(first.unit(), inches ? "inch" : second.unit());
            return n < parts ? parts : 0;
        }
        if (first.measure() != Figure.Measure.MONEY || first.subunit() != 1 || !isWordy(sentence, first)) {
            return 0;
        }
        boolean cents = second.measure() == Figure.Measure.MONEY
                && second.unit().equals(first.unit())
                && second.subunit() == SUBUNIT;
        if (cents) {
            return 1; // its value is in the unit already
        }
        boolean small = bare && second.isPlainCount() && n < 100 && n >= 5 && n == Math.rint(n);
        boolean closed = second.to() >= sentence.size()
                || sentence.is(second.to(), TokenKind.PUNCTUATION)
                || sentence.lower(second.to()).equals("more");
        return small && closed ? 1 / SUBUNIT : 0;
    }

    /** Whether the currency stands behind the number. */
    private static boolean isWordy(Sentence sentence, Figure figure) {
        return sentence.is(figure.to() - 1, TokenKind.WORD) || sentence.is(figure.to() - 1, TokenKind.CURRENCY);
    }
}
