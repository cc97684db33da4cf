package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import org.jspecify.annotations.Nullable;

/** Reads phrases that name a source: "according to the ministry", "citing Acme", "per the filing". */
final class SourcePhrases {

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final SpeechTails tails;

    SourcePhrases(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        tails = new SpeechTails(lexicon);
    }

    /** Whom a phrase at {@code at} credits, and for what; null when none stands there. */
    @Nullable
    Saying read(Reading reading, int at) {
        Span named = phrase(reading, at);
        if (named == null) {
            return null;
        }
        int end = reading.sentence().size();
        // "it flew on, and according to the agency, it landed": a phrase behind a conjunction answers for what follows
        int from = reading.tag(at - 1) == WordClass.CONJUNCTION ? at : clauseStart(reading, at);
        // "..., according to a survey of 1,012 adults": how many were asked is no finding
        boolean sized =
                at > 0 && reading.tag(named.to()) == WordClass.PREPOSITION && reading.figureAt(named.to() + 1) != null;
        // "according to Acme, which has 2,600 workers": nor is what is told of who says so
        boolean told = Asides.describes(reading, named.to());
        int behind = sized || told ? ClauseBounds.nextMark(reading, named.to() + (told ? 1 : 0)) : end;
        int start = estimated(reading, at, from);
        return new Saying(named, SpeakerReader.isPronoun(reading, named), start, end, sized || told ? at : end, behind);
    }

    /**
     * Where an estimate starts that stands between commas before a phrase, which then tells of nothing else: "rose to 9 million, missing
     * the average estimate of 10 million, according to Acme"; else {@code from}.
     */
    private int estimated(Reading reading, int at, int from) {
        if (!ClauseBounds.isComma(reading, at - 1)) {
            return from;
        }
        boolean outlook = false;
        int start = at - 1;
        while (start > from && !ClauseBounds.isComma(reading, start - 1)) {
            start--;
            outlook |=
                    lexicon.kinds().is(lexicon.forms().noun(reading.sentence().lower(start)), WordKind.OUTLOOK);
        }
        boolean further = start > from && reading.hasFigure(from, start) && reading.hasFigure(start, at);
        boolean verb = reading.tag(start).isVerbal() || reading.tag(start) == WordClass.CONJUNCTION;
        return outlook && further && !verb ? start : from;
    }

    /** The source that a phrase at {@code at} names; null when none stands there. */
    private @Nullable Span phrase(Reading reading, int at) {
        var match = lexicon.speakers().sourcePhrases().startingAt(reading.sentence(), at);
        if (match == null) {
            return null;
        }
        Span span = speakers.right(reading, match.to());
        boolean cites = match.value(); // also "citing high costs"
        boolean rate = match.to() == at + 1
                && reading.tag(at) == WordClass.PREPOSITION
                && !isCredit(reading, at); // "per head"
        if (span != null && at > 0 && speakers.isPerson(reading, span)) {
            Span whole = SpeakerNames.withName(reading, span, 2); // "according to the mayor, Ada Moor."
            span = reading.tag(whole.to()) == WordClass.MARK ? whole : span;
        }
        return span == null || rate || (cites && !speakers.isHeadedBySpeaker(reading, span))
                ? null
                : new Span(span.from(), Math.max(span.from() + 1, tails.beforeDays(reading, span.to())));
    }

    /** "..., per Acme", "..., per the filing". */
    private static boolean isCredit(Reading reading, int at) {
        boolean closes = ClauseBounds.isMark(reading, at - 1)
                || reading.sentence().lower(at - 1).equals("(");
        return closes
                && (reading.tag(at + 1) == WordClass.PROPER
                        || reading.tag(at + 1) == WordClass.NOUN
                        || reading.sentence().lower(at + 1).equals("the"));
    }

    /** A source in the middle of a sentence answers back to the last semicolon. */
    private static int clauseStart(Reading reading, int at) {
        int from = at;
        while (from > 0 && !reading.sentence().lower(from - 1).equals(";")) {
            from--;
        }
        return from;
    }
}
