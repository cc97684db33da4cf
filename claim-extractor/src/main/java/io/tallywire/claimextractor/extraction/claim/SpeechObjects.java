package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows what stands behind a verb of speech: a clause, a figure, a total. */
final class SpeechObjects {

    /** How many words the object between a verb and its figure may have: "put the number of dead at 5". */
    private static final int OBJECT = 16;

    /** How many words the subject of a clause may have, with the verb. */
    private static final int CLAUSE = 6;

    /** How many words may stand between a verb and the "that" of what is said. */
    private static final int LONGEST = 24;

    private SpeechObjects() {}

    /** Whether a clause or a figure follows the verb at {@code at}; one that is {@code weak} takes more than a noun. */
    static boolean governs(Reading reading, int at, boolean weak) {
        String next = reading.sentence().lower(at + 1);
        return next.equals("that")
                || next.equals("how")
                || hasLateThat(reading, at + 1)
                || hasParticle(reading, at)
                || next.equals(":")
                || (next.equals("the") && !weak)
                || reading.figureAt(at + 1) != null
                || reading.figureAt(at + 2) != null
                || reading.figureAt(at + 4) != null
                || (!isRelated(reading, at) && isClause(reading, at + 1))
                || isTotal(reading, at + 1)
                || putsAt(reading, at + 1);
    }

    /** Whether nouns and "of" stand before a figure: "sees full-year revenue of 5 million". */
    static boolean isTotal(Reading reading, int from) {
        for (int i = from; i < from + CLAUSE; i++) {
            if (reading.sentence().lower(i).equals("of") && i > from) {
                return reading.figureAt(i + 1) != null;
            }
            switch (reading.tag(i)) {
                case DETERMINER, ADJECTIVE, NOUN, PROPER -> {
                    // looks on
                }
                default -> {
                    if (!reading.sentence().is(i, TokenKind.HYPHEN)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a relative pronoun stands before the verb's subject: "a bird which Ada Moor thought". */
    private static boolean isRelated(Reading reading, int at) {
        for (int i = Math.max(0, at - CLAUSE); i < at; i++) {
            if (reading.tag(i) == WordClass.RELATIVE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause without "that" starts at {@code from}: "thinks there are 5", "found the plant had leaked". */
    static boolean isClause(Reading reading, int from) {
        int end = Math.min(reading.sentence().size(), from + CLAUSE);
        for (int i = from; i < end; i++) {
            WordClass tag = reading.tag(i);
            boolean part = i > 0 && reading.figureAt(i - 1) != null; // "93 of the missing were"
            if (tag == WordClass.MARK || (tag == WordClass.PREPOSITION && !part) || tag == WordClass.RELATIVE) {
                return false;
            }
            if (i > from && ClauseBounds.startsVerb(reading, i)) {
                return true;
            }
        }
        return false;
    }

    /** "put the loss at 5": a figure behind "at" and no mark before it. */
    static boolean putsAt(Reading reading, int from) {
        int end = Math.min(reading.sentence().size() - 1, from + OBJECT);
        for (int i = from; i < end && !reading.sentence().is(i, TokenKind.QUOTE); i++) {
            String lower = reading.sentence().lower(i);
            boolean word = lower.equals("at") || lower.equals("as") || lower.equals("between"); // "as high as 5"
            boolean level = word && (reading.figureAt(i) == null || !lower.equals("at")); // "at least 5" is a hedge
            if (level && reading.tag(i + 1) != WordClass.GERUND && isNear(reading, i + 1, Math.min(i + 6, end + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a figure or its hedge stands between two places. */
    private static boolean isNear(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.figureAt(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "posted on Instagram that": where it was said stands before "that". */
    static boolean hasLateThat(Reading reading, int from) {
        if (reading.tag(from) != WordClass.PREPOSITION) {
            return false;
        }
        for (int i = from + 1; i < from + CLAUSE && reading.tag(i) != WordClass.MARK; i++) {
            if (reading.sentence().lower(i).equals("that")) {
                return reading.tag(i - 1) == WordClass.PROPER;
            }
        }
        return false;
    }

    /**
     * Behind the "that" of what is said where words stand before it that tell when, where or to whom: "said after talks with 12 ministers
     * that", "told a rally of 300 that", "said in Orlu, where 12 died, that"; else {@code from}.
     */
    static int behindThat(Reading reading, int from, boolean listener) {
        int end = Math.min(reading.sentence().size(), from + LONGEST);
        boolean verb = false;
        boolean phrase = reading.tag(from) == WordClass.PREPOSITION
                || (listener && reading.tag(from).isNominal());
        for (int i = from; phrase && i < end; i++) {
            if (reading.sentence().is(i, TokenKind.QUOTE)
                    || reading.sentence().lower(i).equals(":")) {
                return from;
            }
            if (reading.sentence().lower(i).equals("that")) {
                boolean closes = i > from && ClauseBounds.isComma(reading, i - 1);
                WordClass before = reading.tag(i - 1);
                boolean clause = !reading.tag(i + 1).isVerbal()
                        && before != WordClass.CONJUNCTION
                        && before != WordClass.GERUND
                        && reading.hasFigure(from, i);
                return clause && (closes || !verb) ? i + 1 : from;
            }
            verb |= reading.tag(i).isVerbal();
        }
        return from;
    }

    /** "said late on Monday that": a clause behind words that only say when. */
    static boolean hasThatBehindTime(Reading reading, int from) {
        for (int i = from; i < from + CLAUSE; i++) {
            if (reading.sentence().lower(i).equals("that")) {
                return i > from && !reading.tag(i + 1).isVerbal();
            }
            if (reading.tag(i) == WordClass.MARK || reading.tag(i).isVerbal() || reading.figureAt(i) != null) {
                return false;
            }
        }
        return false;
    }

    /** "pointed out that". */
    static boolean hasParticle(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        return (next == WordClass.PREPOSITION || next == WordClass.ADVERB)
                && reading.sentence().lower(at + 2).equals("that");
    }
}
