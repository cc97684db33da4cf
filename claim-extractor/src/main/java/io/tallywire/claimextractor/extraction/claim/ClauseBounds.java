package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows where clauses begin and end: marks, commas, finite verbs. */
final class ClauseBounds {

    private ClauseBounds() {}

    static boolean hasVerb(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (reading.tag(i)) {
                case VERB, AUXILIARY, MODAL, PERFECT, PARTICIPLE -> {
                    return true;
                }
                default -> {
                    // looks on
                }
            }
        }
        return false;
    }

    /** Whether a verb starts at {@code at}, so that it is said of what stands before it: "parents, 60%, say their kids are". */
    static boolean startsVerb(Reading reading, int at) {
        WordClass next = reading.tag(at);
        return next == WordClass.AUXILIARY || next == WordClass.MODAL || next == WordClass.PERFECT;
    }

    static boolean isMark(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lower.equals(",")
                || reading.sentence().is(at, TokenKind.QUOTE)
                || lower.equals("-")
                || lower.equals("–")
                || lower.equals("—");
    }

    /** Whether a clause may begin behind {@code at}: behind a mark, a conjunction, "that" or a strong verb of speech. */
    static boolean opensClause(Reading reading, int at, Lexicon lexicon) {
        WordClass tag = reading.tag(at);
        return tag == WordClass.MARK
                || tag == WordClass.CONJUNCTION
                || reading.sentence().lower(at).equals("that")
                || lexicon.speakers()
                        .isStrong(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** A comma of the sentence, and none within a figure. */
    static boolean isComma(Reading reading, int at) {
        boolean glued = at + 1 < reading.sentence().size()
                && reading.sentence().at(at + 1).glued();
        return reading.sentence().lower(at).equals(",") && !glued;
    }

    /** Whether a comma stands before the word, and at most a closing quotation mark between: "condemned the “act,” saying". */
    static boolean isBehindComma(Reading reading, int at) {
        int before = reading.sentence().is(at - 1, TokenKind.QUOTE) ? at - 2 : at - 1;
        return reading.sentence().lower(before).equals(",");
    }

    /** Behind the last semicolon before {@code at}; 0 without one. */
    static int behindSemicolon(Reading reading, int at) {
        int from = at;
        while (from > 0 && !reading.sentence().lower(from - 1).equals(";")) {
            from--;
        }
        return from;
    }

    /** The next comma from {@code from} on, else the end. */
    static int nextMark(Reading reading, int from) {
        int to = from;
        while (to < reading.sentence().size() && !reading.sentence().lower(to).equals(",")) {
            to++;
        }
        return to;
    }
}
