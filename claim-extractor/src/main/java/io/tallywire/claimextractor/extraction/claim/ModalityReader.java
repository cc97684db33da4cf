package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Modality;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Reads whether a figure is asserted, possible, planned or denied. */
final class ModalityReader {

    private static final int LEFT = 8;
    private static final int RIGHT = 8;

    private final ClaimWords words;

    ModalityReader(ClaimWords words) {
        this.words = words;
    }

    /** The modality of {@code figure}. */
    Modality read(Reading reading, Figure figure) {
        if (figure.high() != null && figure.high() == 0) {
            return Modality.NEGATED;
        }
        for (int i = figure.hedgeFrom() - 1; i >= Math.max(0, figure.hedgeFrom() - LEFT) && !isBreak(reading, i); i--) {
            var match = words.modality().startingAt(reading.sentence(), i);
            if (match != null) {
                return match.value();
            }
        }
        int end = Math.min(reading.sentence().size(), figure.after() + RIGHT);
        for (int i = figure.after(); i < end && !isBreak(reading, i) && reading.figureAt(i) == null; i++) {
            var match = words.modality().startingAt(reading.sentence(), i);
            if (match != null) {
                return match.value();
            }
        }
        return Modality.ASSERTED;
    }

    private static boolean isBreak(Reading reading, int i) {
        String lower = reading.sentence().lower(i);
        return reading.tag(i) == WordClass.RELATIVE
                || (reading.tag(i) == WordClass.CONJUNCTION && !lower.equals("and"))
                || lower.equals(";")
                || lower.equals(",");
    }
}
