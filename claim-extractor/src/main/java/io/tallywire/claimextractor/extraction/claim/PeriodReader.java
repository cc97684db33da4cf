package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.PhraseTable;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Reads the stated stretch of time that a figure is limited to. */
final class PeriodReader {

    private static final int NEAR = 7;

    private final ClaimWords words;
    private final QuantityWords quantities;
    private final Periods normaliser;

    PeriodReader(Lexicon lexicon, Periods normaliser) {
        words = lexicon.claims();
        quantities = lexicon.quantities();
        this.normaliser = normaliser;
    }

    /** Four digits behind a preposition: "in 2017", "since 1959". */
    private static boolean isYear(Reading reading, int at) {
        return reading.tag(at) == WordClass.NUMBER
                && reading.sentence().at(at).isYearLike()
                && reading.tag(at - 1) == WordClass.PREPOSITION;
    }

    /** Whether no other figure is nearer to the words of {@code match}, and "a week" is no part of "in a week" or "a week ago" nor told before the figure. */
    private boolean isOf(Reading reading, Figure figure, PhraseTable.Match<String> match) {
        boolean before = match.from() < figure.from();
        boolean crossed =
                before ? reading.hasFigure(match.to(), figure.from()) : reading.hasFigure(figure.after(), match.from());
        boolean rate = reading.sentence().lower(match.from()).equals("a");
        return !crossed
                && !(rate
                        && (before
                                || reading.tag(match.from() - 1) == WordClass.PREPOSITION
                                || quantities.isTime(reading.sentence().lower(match.to()), "ago")));
    }

    /** The period of {@code figure}. */
    Period read(String source, Reading reading, Figure figure) {
        int from = Math.max(0, figure.hedgeFrom() - NEAR);
        int to = Math.min(reading.sentence().size(), figure.after() + NEAR);
        for (int i = from; i < to; i++) {
            var match = i >= figure.from() && i < figure.after()
                    ? null
                    : words.scopes().startingAt(reading.sentence(), i);
            if (match != null && isOf(reading, figure, match)) {
                return new Period(
                        normaliser.normalise(match.value()), reading.sentence().cut(source, i, match.to()));
            }
        }
        for (int i = from; i < to; i++) {
            if (isYear(reading, i) && reading.figureAt(i) == null) {
                String year = reading.sentence().at(i).text();
                return new Period(year, year);
            }
        }
        return Period.CUMULATIVE;
    }
}
