package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows the voice of a verb of speech: passives, and who is quoted by whom. */
final class SpeechVoice {

    /** How many words may stand between "quoted" and "as saying". */
    private static final int OBJECT = 16;

    private SpeechVoice() {}

    static boolean isPassive(Reading reading, int at) {
        int before = beforeAdverbs(reading, at);
        if (reading.tag(before) == WordClass.NOUN && reading.tag(before - 1) == WordClass.AUXILIARY) {
            before--; // "are laboratory confirmed"
        }
        String lower = reading.sentence().lower(before);
        boolean form = reading.tag(at) == WordClass.PARTICIPLE
                || reading.sentence().lower(at).equals("forecast") // also a past form: "sales are forecast to rise"
                || reading.sentence().lower(at).equals("put")
                || reading.sentence().lower(at).equals("read");
        return form && reading.tag(before) == WordClass.AUXILIARY && !lower.startsWith("ha");
    }

    /** "quoted an official as saying": somebody quotes whom {@code at - 1} ends. */
    static boolean isQuoting(Reading reading, int at) {
        if (reading.tag(at) != WordClass.GERUND
                || !reading.sentence().lower(at - 1).equals("as")) {
            return false;
        }
        int verb = at - 2;
        while (verb > 0
                && at - verb < OBJECT
                && reading.tag(verb) != WordClass.PARTICIPLE
                && reading.tag(verb) != WordClass.VERB
                && (reading.tag(verb) != WordClass.MARK
                        || reading.sentence().is(verb, TokenKind.POSSESSIVE)
                        || reading.sentence().lower(verb).equals(".") // "quoted Gov. Moor as saying"
                        || reading.sentence().lower(verb).equals(","))) {
            verb--;
        }
        return verb < at - 2 && (reading.tag(verb) == WordClass.PARTICIPLE || reading.tag(verb) == WordClass.VERB);
    }

    /** Whether the verb at {@code at} stands behind "quoted as". */
    static boolean isQuoted(Reading reading, int at) {
        return quoted(reading, at) > 0;
    }

    /** The "quoted" of "was quoted as saying" and "was quoted by Acme as saying", for the verb at {@code at}; -1 without one. */
    static int quoted(Reading reading, int at) {
        if (at < 3 || !reading.sentence().lower(at - 1).equals("as")) {
            return -1;
        }
        int by = at - 2;
        while (by > 1 && at - by < OBJECT && isName(reading.tag(by))) {
            by--;
        }
        int verb = reading.sentence().lower(by).equals("by") ? by - 1 : at - 2;
        return isPassive(reading, verb) ? verb : -1;
    }

    private static boolean isName(WordClass tag) {
        return tag == WordClass.PROPER
                || tag == WordClass.NOUN
                || tag == WordClass.DETERMINER
                || tag == WordClass.ADJECTIVE;
    }

    /** The "went" of "went on to say", for the verb at {@code at}; -1 without one. */
    static int wentOn(Reading reading, int at) {
        boolean on = at > 3
                && reading.sentence().lower(at - 1).equals("to")
                && reading.sentence().lower(at - 2).equals("on");
        String go = on ? reading.sentence().lower(at - 3) : "";
        return go.equals("went") || go.startsWith("go") ? at - 3 : -1;
    }

    /** Whether the verb at {@code at} quotes somebody who speaks himself: "Acme quoted Moor as saying". */
    static boolean quotes(Reading reading, int at) {
        for (int i = at + 2; i < Math.min(reading.sentence().size(), at + OBJECT); i++) {
            if (reading.tag(i) == WordClass.GERUND
                    && reading.sentence().lower(i - 1).equals("as")) {
                return isQuoting(reading, i);
            }
        }
        return false;
    }

    /** The token before {@code at} that is no adverb. */
    static int beforeAdverbs(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && reading.tag(before) == WordClass.ADVERB) {
            before--;
        }
        return before;
    }
}
