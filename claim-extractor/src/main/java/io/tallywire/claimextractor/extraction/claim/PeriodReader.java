package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Period;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Reads the stated stretch of time that a figure is limited to. */
final class PeriodReader {

    private static final int NEAR = 12;

    private final ClaimWords words;

    PeriodReader(ClaimWords words) {
        this.words = words;
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
                return new Period(match.value(), reading.sentence().cut(source, i, match.to()));
            }
        }
        return Period.CUMULATIVE;
    }
}
