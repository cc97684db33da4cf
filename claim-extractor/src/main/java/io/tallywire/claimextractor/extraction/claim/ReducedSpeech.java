package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Reads speakers right behind a figure that they told of: "above the 3 percent economists had forecast". */
final class ReducedSpeech {

    /** How many words may stand between the figure and the verb: "the 300,000 new jobs most analysts had been expecting". */
    private static final int LONGEST = 8;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final SpeechTails tails;

    ReducedSpeech(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        tails = new SpeechTails(lexicon);
    }

    /** Who tells of the figure before the verb at {@code at}; null when no clause without "that" ends there. */
    @Nullable
    Saying read(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        boolean verb = tag == WordClass.PARTICIPLE
                || tag == WordClass.VERB
                || tag == WordClass.GERUND
                || tag == WordClass.NOUN; // "economists had forecast"
        if (!verb || reading.figures().isEmpty()) {
            return null;
        }
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        boolean open = reading.tag(at + 1) == WordClass.CONJUNCTION || tails.isTail(reading, at + 1);
        if (!open || lemma == null || !tells(lemma) || SpeechVoice.isPassive(reading, at)) {
            return null;
        }
        int end = at;
        while (reading.tag(end - 1) == WordClass.ADVERB
                || reading.tag(end - 1) == WordClass.AUXILIARY
                || reading.tag(end - 1) == WordClass.PERFECT) {
            end--;
        }
        int from = end;
        while (from > 0
                && reading.figureAt(from - 1) == null
                && reading.tag(from - 1).isNominal()) {
            from--;
        }
        Figure figure = reading.figureAt(from - 1);
        int opening = figure == null ? -1 : opening(reading, figure);
        if (figure == null || opening < 0 || end - figure.after() > LONGEST) {
            return null;
        }
        Span speaker = speaker(reading, figure.after(), end);
        return speaker == null
                ? null
                : new Saying(speaker, false, opening, speaker.from(), speaker.from(), speaker.from());
    }

    private boolean tells(@Nullable String lemma) {
        return lemma != null
                && (lexicon.speakers().isStrong(lemma) || lexicon.kinds().is(lemma, WordKind.COUNTING))
                && !lexicon.speakers().isAct(lemma)
                && !lexicon.speakers().takesOf(lemma)
                && !lexicon.speakers().takesFor(lemma)
                && !lexicon.speakers().accuses(lemma);
    }

    /** The article or the preposition before a figure or in its hedge, so that no clause begins with it; -1 without one. */
    private static int opening(Reading reading, Figure figure) {
        int opening = -1;
        for (int i = Math.max(1, figure.hedgeFrom() - 1); i < figure.from(); i++) {
            boolean opens = reading.tag(i) == WordClass.DETERMINER || reading.tag(i) == WordClass.PREPOSITION;
            opening = opens ? i : opening;
        }
        return opening;
    }

    /** The noun that ends the words between figure and verb, with the names and adjectives before it; null when it can't speak. */
    private @Nullable Span speaker(Reading reading, int from, int end) {
        Span noun = new Span(end - 1, end);
        boolean several = reading.tag(end - 1) == WordClass.PROPER
                || lexicon.forms().isPlural(reading.sentence().lower(end - 1))
                || reading.tag(end - 2) == WordClass.DETERMINER;
        if (end <= from || !several || !speakers.isPlausible(reading, noun)) {
            return null;
        }
        int start = end - 1;
        for (int i = end - 2; i >= from; i--) {
            if (reading.sentence().lower(i).equals("that")) {
                return new Span(i + 1, end); // "the 30 deaths that rights groups counted"
            }
        }
        while (start > from
                && (reading.tag(start - 1) == WordClass.PROPER
                        || reading.tag(start - 1) == WordClass.ADJECTIVE
                        || reading.tag(start - 1) == WordClass.DETERMINER)) {
            start--;
        }
        return new Span(start, end);
    }
}
