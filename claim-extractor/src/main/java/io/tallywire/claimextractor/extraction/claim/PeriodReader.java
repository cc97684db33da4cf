package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Reads the stated stretch of time that a figure is limited to. */
final class PeriodReader {

    private static final int NEAR = 7;

    private final ClaimWords words;
    private final Periods normaliser;

    PeriodReader(ClaimWords words, Periods normaliser) {
        this.words = words;
        this.normaliser = normaliser;
    }

    /** Four digits behind a preposition: "in 2017", "since 1959". */
    private static boolean isYear(Reading reading, int at) {
        return reading.tag(at) == WordClass.NUMBER
                && reading.sentence().at(at).isYearLike()
                && reading.tag(at - 1) == WordClass.PREPOSITION;
    }

    /** The period of {@code figure}. */
    Period read(String source, Reading reading, Figure figure) {
        int from = Math.max(0, figure.hedgeFrom() - NEAR);
        int to = Math.min(reading.sentence().size(), figure.after() + NEAR);
        for (int i = from; i < to; i++) {
            var match = i >= figure.from() && i < figure.after()
                    ? null
                    : words.scopes().startingAt(reading.sentence(), i);
            if (match != null) {
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
