package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;

/** Finds where something told in between starts ("the ship, a tanker, sank"), and the verb that another is joined to. */
final class Parenthesis {

    private static final int LONGEST = 20;

    /** How far before a conjunction its other verb may stand. */
    private static final int REACH = 24;

    /** The mark that opens the parenthesis which the mark at {@code close} ends; -1 without one. */
    int start(Reading reading, int close) {
        Sentence sentence = reading.sentence();
        String mark = sentence.lower(close);
        boolean bracket = mark.equals(")");
        if (!bracket && !mark.equals(",") && !isDash(mark)) {
            return -1;
        }
        for (int i = close - 1; i > Math.max(0, close - LONGEST); i--) {
            String lower = sentence.lower(i);
            boolean opens = bracket ? lower.equals("(") : isDash(mark) ? isDash(lower) : lower.equals(",");
            if (opens) {
                return isNoun(reading.tag(i - 1)) ? i : -1;
            }
        }
        return -1;
    }

    /** The nearest verb before the conjunction at {@code at} in its clause; -1 without one. */
    int verbBefore(Reading reading, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            WordClass tag = reading.tag(i);
            String lower = reading.sentence().lower(i);
            if (lower.equals(";") || lower.equals(":") || tag == WordClass.RELATIVE) {
                return -1;
            }
            boolean modifier =
                    tag == WordClass.PARTICIPLE && isNoun(reading.tag(i + 1)) && isOpener(reading.tag(i - 1));
            boolean verb = tag == WordClass.VERB
                    || tag == WordClass.PARTICIPLE
                    || tag == WordClass.AUXILIARY
                    || tag == WordClass.MODAL;
            if (verb && !modifier) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOpener(WordClass tag) {
        return tag == WordClass.PREPOSITION || tag == WordClass.DETERMINER || tag == WordClass.ADJECTIVE;
    }

    private static boolean isNoun(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.PROPER;
    }

    private static boolean isDash(String mark) {
        return mark.equals("-") || mark.equals("--") || mark.equals("–") || mark.equals("—");
    }
}
