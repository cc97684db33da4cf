package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Modality;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Reads whether a figure is asserted, possible, planned or denied. */
final class ModalityReader {

    private static final int LEFT = 12;
    private static final int RIGHT = 8;

    private final ClaimWords words;
    private final WordKinds kinds;

    ModalityReader(Lexicon lexicon) {
        words = lexicon.claims();
        kinds = lexicon.kinds();
    }

    /** The modality of {@code figure}. */
    Modality read(Reading reading, Figure figure) {
        if (figure.high() != null && figure.high() == 0) {
            return Modality.NEGATED;
        }
        if (isKnown(reading, figure)) {
            return Modality.ASSERTED;
        }
        for (int i = figure.hedgeFrom() - 1; i >= Math.max(0, figure.hedgeFrom() - LEFT); i--) {
            var match = words.modality().startingAt(reading.sentence(), i);
            if (match != null && !isMonth(reading, i) && !isOnly(reading, match.to())) {
                return match.value();
            }
            if (isBreak(reading, i) || opensClause(reading, i)) {
                break;
            }
        }
        return behind(reading, figure);
    }

    /** Whether a figure tells how many there are anyway: "will help the 12 girls", but "may lose the 5 million". */
    private static boolean isKnown(Reading reading, Figure figure) {
        for (int i = Math.max(0, figure.hedgeFrom() - 1); i < figure.from(); i++) {
            String lower = reading.sentence().lower(i);
            if (lower.equals("the") || lower.equals("these") || lower.equals("those")) {
                return figure.measure() == Figure.Measure.COUNT;
            }
        }
        return false;
    }

    /** What the words behind a figure say of it, up to those that say something of a whole clause. */
    private Modality behind(Reading reading, Figure figure) {
        int end = Math.min(reading.sentence().size(), figure.after() + RIGHT);
        boolean told = false;
        for (int i = figure.after();
                i < end && !isBreak(reading, i) && !isNextVerb(reading, i) && reading.figureAt(i) == null;
                i++) {
            if (told && reading.tag(i) == WordClass.MODAL) {
                return Modality.ASSERTED; // "the blast in which 12 were hurt will be"
            }
            var match = words.modalityBehind().startingAt(reading.sentence(), i);
            if (match != null && !isMonth(reading, i) && !(match.value() == Modality.NEGATED && isPart(reading, i))) {
                return match.value();
            }
            told |= reading.tag(i) == WordClass.AUXILIARY || reading.tag(i) == WordClass.PERFECT;
        }
        return Modality.ASSERTED;
    }

    /** "not only 12". */
    private boolean isOnly(Reading reading, int at) {
        return kinds.is(reading.sentence().lower(at), WordKind.ONLY);
    }

    /** "could not say why 12 died", "may close after 12 died": what a clause tells of. */
    private boolean opensClause(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return kinds.is(lower, WordKind.REASON) || kinds.is(lower, WordKind.WHEN);
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
                || (isDash(lower) && !reading.sentence().at(i).glued())
                || lower.equals(",");
    }

    private static boolean isDash(String lower) {
        return lower.equals("-") || lower.equals("--") || lower.equals("–") || lower.equals("—");
    }
}
