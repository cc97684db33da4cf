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
            if (match != null && !isMonth(reading, i)) {
                return match.value();
            }
        }
        int end = Math.min(reading.sentence().size(), figure.after() + RIGHT);
        for (int i = figure.after();
                i < end && !isBreak(reading, i) && !isNextVerb(reading, i) && reading.figureAt(i) == null;
                i++) {
            var match = words.modalityBehind().startingAt(reading.sentence(), i);
            if (match != null && !isMonth(reading, i) && !(match.value() == Modality.NEGATED && isPart(reading, i))) {
                return match.value();
            }
        }
        return Modality.ASSERTED;
    }

    /** "closed 62 shops and plans to shut more": what another verb tells. */
    private static boolean isNextVerb(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        return reading.sentence().lower(at).equals("and") && (next.isVerbal() || next == WordClass.GERUND);
    }

    /** "were without power": what happened, in words of its own. */
    private static boolean isPart(Reading reading, int at) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.kind() == Hit.Kind.PHRASE && hit.from() <= at && at < hit.to());
    }

    /** "rose 0.4% in May". */
    private static boolean isMonth(Reading reading, int i) {
        return reading.tag(i) == WordClass.PROPER;
    }

    private static boolean isBreak(Reading reading, int i) {
        String lower = reading.sentence().lower(i);
        return reading.tag(i) == WordClass.RELATIVE
                || (reading.tag(i) == WordClass.CONJUNCTION && !lower.equals("and"))
                || lower.equals(";")
                || lower.equals(",");
    }
}
