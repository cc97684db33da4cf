package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows whether a word is a verb of speech where it stands, and what stands around such a verb. */
final class ReportingVerbs {

    /** How many words the object between a verb and its figure may have: "put the number of dead at 5". */
    private static final int OBJECT = 8;

    private final Lexicon lexicon;

    ReportingVerbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean isVerb(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case VERB -> true;
            case PARTICIPLE -> reading.tag(at - 1) != WordClass.DETERMINER;
            case GERUND -> reading.sentence().lower(at - 1).equals(",");
            case NOUN -> isVerbForm(reading, at);
            default -> false;
        };
    }

    /** A noun by its tag that a speaker before it, or behind it after a mark, makes a verb: "estimates", "says expert". */
    private boolean isVerbForm(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        if (!lower.endsWith("s") || !lexicon.speakers().isStrong(lexicon.forms().verb(lower))) {
            return false;
        }
        WordClass before = reading.tag(at - 1);
        WordClass next = reading.tag(at + 1);
        boolean left = before == WordClass.PROPER
                || before == WordClass.NOUN
                || before == WordClass.ADJECTIVE
                || (reading.sentence().lower(at - 1).equals(",") && at > 3);
        boolean right = isMark(reading, at - 1) && (next == WordClass.NOUN || next == WordClass.PROPER);
        return right || (left && next != WordClass.PREPOSITION && next != WordClass.AUXILIARY);
    }

    static boolean isPassive(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && reading.tag(before) == WordClass.ADVERB) {
            before--;
        }
        String lower = reading.sentence().lower(before);
        return reading.tag(at) == WordClass.PARTICIPLE
                && reading.tag(before) == WordClass.AUXILIARY
                && !lower.startsWith("ha");
    }

    /** Whether a clause or a figure follows the verb. */
    boolean governs(Reading reading, int at) {
        String next = reading.sentence().lower(at + 1);
        return next.equals("that")
                || next.equals(":")
                || (next.equals("the")
                        && !lexicon.speakers()
                                .isWeak(lexicon.forms().verb(reading.sentence().lower(at))))
                || reading.figureAt(at + 1) != null
                || reading.figureAt(at + 2) != null
                || reading.figureAt(at + 4) != null
                || putsAt(reading, at + 1);
    }

    /** "put the loss at 5": a figure behind "at" and no mark before it. */
    private static boolean putsAt(Reading reading, int from) {
        int end = Math.min(reading.sentence().size() - 1, from + OBJECT);
        for (int i = from; i < end && reading.tag(i) != WordClass.MARK; i++) {
            if (reading.sentence().lower(i).equals("at") && reading.hasFigure(i + 1, Math.min(i + 6, end + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing that could be said follows: the end, a mark, or words of time and place. */
    boolean isTail(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        String lower = reading.sentence().lower(at);
        boolean colon = lower.equals(":");
        boolean when = lexicon.quantities().isTime(lower, "weekday");
        return !colon
                && (!lower.equals("to") || reading.tag(at + 1) == WordClass.PROPER)
                && (when
                        || (tag == WordClass.MARK
                                && !reading.sentence().is(at, TokenKind.QUOTE)
                                && !reading.sentence().is(at, TokenKind.CURRENCY))
                        || tag == WordClass.PREPOSITION
                        || (tag == WordClass.PROPER
                                && at + 2 >= reading.sentence().size()));
    }

    /** Behind whom it is told: "told The Courier on Monday". */
    static int listenerEnd(Reading reading, int from) {
        int to = from;
        while (to < reading.sentence().size()
                && (reading.tag(to) == WordClass.PROPER
                        || reading.tag(to) == WordClass.PRONOUN
                        || (to == from && reading.tag(to) == WordClass.DETERMINER)
                        || reading.tag(to) == WordClass.NOUN)) {
            to++;
        }
        return to;
    }

    static boolean isMark(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lower.equals(",")
                || reading.sentence().is(at, TokenKind.QUOTE)
                || lower.equals("-")
                || lower.equals("–")
                || lower.equals("—");
    }

    /** "half of teens say", "60% of voters believe": what is counted, and nobody's word. */
    static boolean holdsShare(Reading reading, SpeakerReader.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            Figure figure = reading.figureAt(i);
            if (figure != null && figure.measure() == Figure.Measure.PERCENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb follows a phrase, so that it is said of it and not by it: "parents, 60%, say their kids are". */
    static boolean isSubject(Reading reading, int behind) {
        WordClass next = reading.tag(behind);
        return next == WordClass.AUXILIARY || next == WordClass.MODAL || next == WordClass.PERFECT;
    }
}
