package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads which way a bare quantity goes: "=", "~", {@literal ">"}, {@literal "<"}, or "up" or "down" by that much. */
final class ChangeReader {

    /** An exact figure. */
    static final String SAME = "=";

    private static final String ABOUT = "~";
    private static final String LESS = "<";
    private static final String UP = "up";
    private static final String DOWN = "down";

    /** How many words of a noun, and a comma, may stand between a figure and the same told otherwise. */
    private static final int NOUN = 2;

    private final QuantityWords words;

    ChangeReader(Lexicon lexicon) {
        words = lexicon.quantities();
    }

    /** The change of {@code figure}; {@code last} is the figure before it and its change {@code lastChange}. */
    String read(Reading reading, Figure figure, @Nullable Figure last, String lastChange) {
        String stated = stated(reading.sentence(), figure);
        boolean told = figure.bound() == Bound.APPROXIMATE || figure.high() == null;
        if (told || Moves.isLevel(reading, figure)) {
            return stated;
        }
        if (reading.sentence().lower(figure.from() - 1).equals("+")) {
            return UP;
        }
        Event move = move(reading, figure);
        if (move != null) {
            return move == Event.INCREASE ? UP : DOWN;
        }
        boolean same = last != null && (isElliptic(reading, last, figure) || isRestated(reading, last, figure));
        return same && isMove(lastChange) ? lastChange : stated;
    }

    /** What the hedge alone says. */
    private String stated(Sentence sentence, Figure figure) {
        return switch (figure.bound()) {
            case EXACT, RANGE, VAGUE -> hedged(sentence, figure);
            case APPROXIMATE -> ABOUT;
            case NEARLY -> isUnder(sentence, figure) ? LESS : ABOUT;
            case AT_MOST, LESS_THAN -> LESS;
            case AT_LEAST, MORE_THAN -> ">";
        };
    }

    /** "about 5 to 7" and "averaged 7" are approximate although the interval has its own ends. */
    private String hedged(Sentence sentence, Figure figure) {
        boolean average = words.isNotFigure(sentence.lower(figure.from() - 1), "averaging");
        var hedge = words.leftHedges().startingAt(sentence, figure.hedgeFrom());
        boolean loose = hedge != null
                && hedge.to() <= figure.from()
                && hedge.value() == Bound.APPROXIMATE
                && figure.bound() == Bound.RANGE;
        return average || loose ? ABOUT : SAME;
    }

    /** "just under 5", not "nearly 5": whether the hedge ends in a word for less. */
    private boolean isUnder(Sentence sentence, Figure figure) {
        var hedge = words.leftHedges().startingAt(sentence, figure.hedgeFrom());
        for (int i = figure.hedgeFrom() + 1; hedge != null && i < hedge.to(); i++) {
            var last = words.leftHedges().startingAt(sentence, i);
            if (last != null && last.to() == hedge.to() && last.value() == Bound.LESS_THAN) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Event move(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        boolean by = sentence.lower(figure.hedgeFrom() - 1).equals("by");
        boolean counted = figure.isPlainCount() && !by && !isPoints(sentence, figure) && !isAdverb(reading, figure);
        // "added a 30-foot wall" tells of a wall
        boolean article = isArticle(sentence.lower(figure.from() - 1)) && figure.after() < sentence.size();
        return counted || article ? null : Moves.move(reading, figure);
    }

    /** "rose 12 points": of an index, or in polls. */
    private boolean isPoints(Sentence sentence, Figure figure) {
        return words.isNotFigure(sentence.lower(figure.after()), "points");
    }

    /** ", up 68 at", "was down 5.2": "up" says how, and is no part of a verb. */
    private static boolean isAdverb(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        WordClass before = reading.tag(at - 1);
        boolean small = reading.tag(at) == WordClass.PREPOSITION || reading.tag(at) == WordClass.ADVERB;
        return small && (before == WordClass.MARK || before == WordClass.AUXILIARY);
    }

    /** "A was down 2 %, B by 3 %": the verb is told once. */
    private static boolean isElliptic(Reading reading, Figure last, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals("by")
                && last.measure() == figure.measure()
                && last.unit().equals(figure.unit());
    }

    /** "rose 12 points, or 0.5 %". */
    private static boolean isRestated(Reading reading, Figure last, Figure figure) {
        int or = figure.hedgeFrom() - 1;
        return reading.sentence().lower(or).equals("or")
                && or - last.after() <= NOUN
                && !last.unit().equals(figure.unit());
    }

    private static boolean isArticle(String lower) {
        return lower.equals("a") || lower.equals("an") || lower.equals("the");
    }

    private static boolean isMove(String change) {
        return change.equals(UP) || change.equals(DOWN);
    }
}
