package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows what stands around speakers and verbs of speech: who is told, datelines, relative clauses, shares. */
final class SpeechSurroundings {

    /** How many words may part a relative pronoun from the verb of speech behind it. */
    private static final int RELATIVE = 8;

    /** How many words a dateline may have. */
    private static final int DATELINE = 14;

    private SpeechSurroundings() {}

    /** Behind whom it is told: "told The Courier on Monday". */
    static int listenerEnd(Reading reading, int from) {
        int to = from;
        while (to < reading.sentence().size()
                && (reading.tag(to) == WordClass.PROPER
                        || reading.tag(to) == WordClass.PRONOUN
                        || (to == from && reading.tag(to) == WordClass.DETERMINER)
                        || isOfListener(reading, to)
                        || reading.tag(to) == WordClass.NOUN)) {
            to++;
        }
        return to;
    }

    /** "told local radio", "told the BBC's Today". */
    private static boolean isOfListener(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        boolean owner = reading.sentence().is(at, TokenKind.POSSESSIVE);
        boolean adjective =
                reading.tag(at) == WordClass.ADJECTIVE && reading.figureAt(at) == null && next != WordClass.ADJECTIVE;
        return (owner || adjective) && (next == WordClass.NOUN || next == WordClass.PROPER);
    }

    /** Where the relative clause starts that speaker and verb are put into, "who officials said were killed"; else -1. */
    static int relative(Reading reading, Span left, int verb) {
        WordClass next = reading.tag(verb + 1);
        boolean finite = next == WordClass.AUXILIARY || next == WordClass.MODAL || next == WordClass.PERFECT;
        int at = left.from() - 1;
        while (at > 0
                && verb - at < RELATIVE
                && reading.tag(at) != WordClass.RELATIVE
                && reading.tag(at) != WordClass.MARK) {
            at--;
        }
        return finite && reading.tag(at) == WordClass.RELATIVE ? at : -1;
    }

    /** Whether the dash at {@code at} ends the place and the agency before a report: "KESTRIA, May 3 (Acme) - Police said". */
    static boolean isDateline(Reading reading, int at) {
        boolean dash =
                !reading.sentence().lower(at).equals(",") && !reading.sentence().is(at, TokenKind.QUOTE);
        if (!dash || at > DATELINE || reading.sentence().headline()) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            boolean named =
                    switch (reading.tag(i)) {
                        case PROPER, NOUN, NUMBER, MARK -> true;
                        default -> false;
                    };
            if (!named) {
                return false;
            }
        }
        return reading.tag(0) == WordClass.PROPER;
    }

    /** "a bigger move than analysts had expected": what is told is not what they say. */
    static boolean isCompared(Reading reading, Span span) {
        for (int i = span.to() - 1; i >= Math.max(0, span.from() - 1); i--) {
            if (reading.sentence().lower(i).equals("than")) {
                return true;
            }
        }
        return false;
    }

    /** "half of teens say", "60% of voters believe": what is counted, and nobody's word. */
    static boolean holdsShare(Reading reading, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            Figure figure = reading.figureAt(i);
            if (figure != null && figure.measure() == Figure.Measure.PERCENT) {
                return true;
            }
        }
        return false;
    }
}
