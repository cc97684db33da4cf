package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Reads speakers whose verb is left out: "Police put the toll at 25, the army at 66". */
final class GappedSpeech {

    /** How many words may stand before the second speaker, back to the verb. */
    private static final int LONGEST = 24;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;

    GappedSpeech(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** Who tells the figure behind the "at" at {@code at}; null when the verb that names it stands right before or nobody is named. */
    @Nullable
    Saying read(Reading reading, int at) {
        if (!reading.sentence().lower(at).equals("at")
                || reading.figureAt(at + 1) == null
                || !reading.tag(at - 1).isNominal()) {
            return null;
        }
        int from = at;
        while (from > 0 && reading.tag(from - 1).isNominal()) {
            from--;
        }
        boolean joined = ClauseBounds.isComma(reading, from - 1) || reading.tag(from - 1) == WordClass.CONJUNCTION;
        Span span = joined ? new Span(from, at) : null;
        if (span == null || !hasVerb(reading, from) || !speakers.isHeadedBySpeaker(reading, span)) {
            return null;
        }
        return new Saying(span, false, at + 1, ClauseBounds.nextMark(reading, at), at, at);
    }

    /** Whether "put" and a figure stand before {@code from}, and no other verb between. */
    private boolean hasVerb(Reading reading, int from) {
        for (int i = from - 1; i > Math.max(0, from - LONGEST); i--) {
            boolean verb = reading.tag(i) == WordClass.VERB || reading.tag(i) == WordClass.PARTICIPLE;
            if (verb || reading.sentence().lower(i).equals("put")) {
                String lemma = lexicon.forms().verb(reading.sentence().lower(i));
                return (lexicon.speakers().takesAt(lemma) || "estimate".equals(lemma))
                        && SpeechObjects.putsAt(reading, i + 1)
                        && reading.hasFigure(i + 1, from);
            }
        }
        return false;
    }
}
