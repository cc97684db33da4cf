package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the words beside a figure that single out a part of what is counted: "two of them seriously". */
final class QualifierReader {

    private static final int NEAR = 8;

    private final ClaimWords words;

    QualifierReader(ClaimWords words) {
        this.words = words;
    }

    /** The qualifier nearest to {@code figure}, up to a comma or a figure, behind it first; null without one. */
    @Nullable
    String read(Reading reading, Figure figure) {
        for (int i = figure.to(); i < figure.to() + NEAR && !ends(reading, i); i++) {
            String found = words.qualifier(reading.sentence().lower(i));
            if (found != null) {
                return found;
            }
        }
        for (int i = figure.from() - 1; i >= figure.from() - NEAR && !ends(reading, i); i--) {
            String found = words.qualifier(reading.sentence().lower(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean ends(Reading reading, int at) {
        return at < 0
                || at >= reading.sentence().size()
                || reading.sentence().is(at, TokenKind.PUNCTUATION)
                || reading.figureAt(at) != null;
    }
}
