package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Knows small figures that only tell how many sources an article has: "two U.S. officials said", "three people briefed on it told". */
final class SpeakerCount {

    /** The most sources that are no news by themselves. */
    private static final int MOST = 6;

    private final Lexicon lexicon;

    SpeakerCount(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code figure} opens the phrase of somebody whom {@code speech} credits. */
    boolean is(Reading reading, Speech speech, Figure figure) {
        boolean small = figure.measure() == Figure.Measure.COUNT
                && figure.from() == figure.hedgeFrom()
                && figure.high() != null
                && figure.high() <= MOST;
        if (!small || !isSource(reading, figure.after())) {
            return false;
        }
        String opening = reading.sentence().at(figure.from()).text() + " "
                + reading.sentence().at(figure.after()).text();
        for (Speech.Credit credit : speech.credits()) {
            if (credit.speaker().text().startsWith(opening)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun of the phrase is what sources are called by: "officials", or "people" of whom more is told than what happened to them. */
    private boolean isSource(Reading reading, int from) {
        int head = from;
        while (reading.tag(head) == WordClass.ADJECTIVE
                || (reading.tag(head) == WordClass.PROPER
                        && reading.tag(head + 1).isNominal())
                || (reading.tag(head) == WordClass.NOUN && reading.tag(head + 1) == WordClass.NOUN)) {
            head++;
        }
        String lower = reading.sentence().lower(head);
        if (lexicon.kinds().is(lower, WordKind.GROUP)) {
            WordClass next = reading.tag(head + 1);
            boolean happened = lexicon.claims()
                    .happensToPeople(lexicon.forms().verb(reading.sentence().lower(head + 1)));
            return next == WordClass.ADJECTIVE
                    || next == WordClass.PREPOSITION
                    || (next == WordClass.PARTICIPLE && !happened);
        }
        return lexicon.kinds().is(lexicon.forms().noun(lower), WordKind.SOURCE);
    }
}
