package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.lexicon.PhraseTable;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the hedge before or behind a figure and opens or widens its interval by it. */
final class Hedger {

    /** How many words may stand between hedge and figure. */
    private static final int MOST_FILLERS = 3;

    private static final double SPREAD = 0.1;

    /** How long a word in -s must be at least to be taken for a plural. */
    private static final int PLURAL = 3;

    private final QuantityWords words;
    private final Preposition prepositions;

    Hedger(QuantityWords words) {
        this.words = words;
        prepositions = new Preposition(words);
    }

    /** {@code figure} with its hedge; ranges and vague words keep their interval. */
    Figure hedge(Sentence sentence, Figure figure) {
        int after = figure.after();
        Bound right = null;
        var behindText = words.rightHedges().startingAt(sentence, skipHyphen(sentence, figure.to()));
        var behindUnit = words.rightHedges().startingAt(sentence, skipHyphen(sentence, after));
        if (opensAnother(sentence, behindText) || opensAnother(sentence, behindUnit)) {
            behindText = null;
            behindUnit = null;
        }
        if (behindText == null && behindUnit == null) {
            right = behindNoun(sentence, figure);
        }
        if (behindText != null && isAddition(sentence, figure, behindText)) {
            behindText = null;
            behindUnit = null;
        }
        if (behindText != null) {
            right = behindText.value();
            after = Math.max(after, behindText.to());
        } else if (behindUnit != null) {
            right = behindUnit.value();
            after = behindUnit.to();
        }
        int from = figure.from();
        int fillers = 0;
        var left = words.leftHedges().endingAt(sentence, from);
        while (left == null && fillers < MOST_FILLERS && from > 0 && isFiller(sentence, from - 1)) {
            from--;
            fillers++;
            left = words.leftHedges().endingAt(sentence, from);
        }
        var crossing = left == null ? words.crossings().endingAt(sentence, figure.from()) : null;
        if (crossing != null && isCrossed(sentence, figure) && !isList(sentence, crossing)) {
            left = crossing;
            from = figure.from();
        }
        if (left != null
                && (isDifference(sentence, left)
                        || isDuring(sentence, figure, left)
                        || prepositions.is(sentence, figure, left.from(), left.to()))) {
            left = null;
            from = figure.from();
        }
        if (left != null
                && fillers > 0
                && (left.to() - left.from() == 1
                        || sentence.lower(left.from()).equals("as")
                        || sentence.lower(left.to() - 1).equals("than"))
                && words.isDefinite(sentence.lower(left.to()))) {
            // "over the 30 crates" is a preposition, "over 30 crates" a hedge; "as big as the 30-ton bell", "more than
            // the 40 of May" compare
            left = null;
            from = figure.from();
        }
        if (left != null && left.value() == Bound.EXACT && figure.dimension().equals("time")) {
            // "took over 5 factories" is a verb and an object, in "took over 5 hours" the last word is a hedge
            PhraseTable.Match<Bound> last = words.leftHedges().startingAt(sentence, left.to() - 1);
            left = last != null && last.to() == left.to() ? last : left;
        }
        int hedgeFrom = beforeSum(sentence, left != null ? left.from() : from);
        boolean open = right == Bound.AT_LEAST || right == Bound.AT_MOST;
        boolean loose = left != null && left.value() == Bound.APPROXIMATE && open;
        Bound bound = left != null && !loose ? left.value() : right;
        return bound == null || figure.bound() != Bound.EXACT
                ? figure.hedged(hedgeFrom, after, figure.low(), figure.high(), figure.bound())
                : apply(figure, bound, hedgeFrom, after);
    }

    /** Over "a total of" and "an average of", which change nothing, to where they start; {@code from} without them. */
    private int beforeSum(Sentence sentence, int from) {
        int noun = from - 2;
        boolean sum = sentence.lower(from - 1).equals("of") && words.isNotFigure(sentence.lower(noun), "sum");
        int at = noun - 1;
        while (sum && at > noun - MOST_FILLERS && words.isNotFigure(sentence.lower(at), "sumkind")) {
            at--;
        }
        boolean article = NumberWordReader.isArticle(sentence.lower(at));
        // "..., an average of 5 each" names it
        return sum && article && sentence.is(at - 1, TokenKind.WORD) ? at : from;
    }

    /** The hedge behind what is counted: "merge three schools or more". */
    private @Nullable Bound behindNoun(Sentence sentence, Figure figure) {
        int or = figure.to() + 1;
        boolean counts = figure.measure() == Figure.Measure.COUNT
                && sentence.is(figure.to(), TokenKind.WORD)
                && sentence.lower(or).equals("or");
        var hedge = counts ? words.rightHedges().startingAt(sentence, or) : null;
        boolean open = hedge != null && (hedge.value() == Bound.AT_LEAST || hedge.value() == Bound.AT_MOST);
        return open && hedge != null && !opensAnother(sentence, hedge) ? hedge.value() : null;
    }

    /** "or more than 5", "six approximately 50-ton cranes": the hedge of another figure. */
    private static boolean opensAnother(Sentence sentence, PhraseTable.@Nullable Match<Bound> hedge) {
        return hedge != null
                && (sentence.is(hedge.to(), TokenKind.NUMBER)
                        || (sentence.lower(hedge.to()).equals("than")
                                && sentence.is(hedge.to() + 1, TokenKind.NUMBER)));
    }

    /** "3,000 pounds plus costs": what is added is told behind. */
    private static boolean isAddition(Sentence sentence, Figure figure, PhraseTable.Match<Bound> hedge) {
        return figure.measure() == Figure.Measure.MONEY
                && sentence.lower(hedge.from()).equals("plus")
                && !sentence.is(hedge.from() - 1, TokenKind.HYPHEN)
                && sentence.is(hedge.to(), TokenKind.WORD);
    }

    /** "4 fewer than the 13 of May", "2 percent less than 400": the comparison is of the figure before. */
    private boolean isDifference(Sentence sentence, PhraseTable.Match<Bound> hedge) {
        int before = hedge.from() - 1;
        return sentence.lower(hedge.to() - 1).equals("than")
                && hedge.to() == hedge.from() + 2
                && (sentence.is(before, TokenKind.NUMBER)
                        || words.hasRole(sentence.lower(before), "unit")
                        || words.hasRole(sentence.lower(before), "teen")
                        || words.hasRole(sentence.lower(before), "magnitude")
                        || words.percents().endingAt(sentence, hedge.from()) != null);
    }

    /** "paid $26bn over 18 years", "rose 12% over a decade": the time that it took. */
    private boolean isDuring(Sentence sentence, Figure figure, PhraseTable.Match<Bound> hedge) {
        int before = hedge.from() - 1;
        boolean over =
                hedge.to() == hedge.from() + 1 && sentence.lower(hedge.from()).equals("over");
        return over
                && figure.dimension().equals("time")
                && (sentence.is(before, TokenKind.NUMBER)
                        || words.hasRole(sentence.lower(before), "magnitude")
                        || words.hasRole(sentence.lower(before), "suffix")
                        || words.percents().endingAt(sentence, hedge.from()) != null);
    }

    /** "passed 40.", "crossed the 500 mark", not "passed 40 bills": no object is counted. */
    private boolean isCrossed(Sentence sentence, Figure figure) {
        int next = skipHyphen(sentence, figure.to());
        boolean closed = next >= sentence.size()
                || !sentence.at(next).isWord()
                || words.isNotFigure(sentence.lower(next), "shareend");
        boolean marked = words.isNotFigure(sentence.lower(next), "threshold");
        boolean amount = figure.measure() == Figure.Measure.MONEY || figure.measure() == Figure.Measure.PERCENT;
        boolean plain = figure.measure() == Figure.Measure.COUNT;
        boolean article = sentence.lower(figure.from() - 1).equals("the");
        return (amount || plain) && (marked || (closed && !article));
    }

    /** "in the top 10": "top" is a verb behind a plural only, "Deaths top 500". */
    private static boolean isList(Sentence sentence, PhraseTable.Match<Bound> crossing) {
        String before = sentence.lower(crossing.from() - 1);
        return sentence.lower(crossing.from()).equals("top") && (before.length() <= PLURAL || !before.endsWith("s"));
    }

    private static int skipHyphen(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.HYPHEN) ? at + 1 : at;
    }

    private boolean isFiller(Sentence sentence, int at) {
        return words.isFiller(sentence.lower(at)) || sentence.is(at, TokenKind.QUOTE);
    }

    private static Figure apply(Figure figure, Bound bound, int from, int after) {
        Double n = figure.low();
        if (n == null) {
            return figure;
        }
        return switch (bound) {
            case APPROXIMATE -> between(figure, from, after, n * (1 - SPREAD), n * (1 + SPREAD), bound);
            case NEARLY -> between(figure, from, after, n * (1 - SPREAD), n, bound);
            case AT_LEAST, MORE_THAN -> figure.hedged(from, after, n, open(), bound);
            case AT_MOST, LESS_THAN -> figure.hedged(from, after, open(), n, bound);
            case EXACT, RANGE, VAGUE -> figure.hedged(from, after, n, figure.high(), figure.bound());
        };
    }

    /** The ends of a figure below zero come in the other order. */
    private static Figure between(Figure figure, int from, int after, double end, double otherEnd, Bound bound) {
        return figure.hedged(from, after, Math.min(end, otherEnd), Math.max(end, otherEnd), bound);
    }

    private static @Nullable Double open() {
        return null;
    }
}
