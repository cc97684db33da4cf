package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;

/** Knows where what somebody says ends before his sentence does. */
final class SaidClause {

    /**
     * The end of what the verb at {@code verb} before it says: before another deed of its subject ("reported a loss of
     * 5 million and is closing"), and where a clause put between commas ends ("Acme, which denies it, will pay 5 million"); else the
     * size of the sentence.
     */
    int end(Reading reading, int verb) {
        int size = reading.sentence().size();
        boolean relative = isRelative(reading, verb);
        for (int i = verb + 1; i + 1 < size; i++) {
            WordClass tag = reading.tag(i);
            if (relative && Asides.isComma(reading, i) && isFinite(reading, i + 1)) {
                return i;
            }
            if ((!relative && tag.isVerbal()) || reading.sentence().lower(i).equals("that")) {
                return size; // a clause
            }
            if (!relative && isAnd(reading, i) && isFinite(reading, i + 1)) {
                return i;
            }
        }
        return size;
    }

    private static boolean isAnd(Reading reading, int at) {
        return reading.sentence().lower(at).equals("and")
                || reading.sentence().lower(at).equals("but");
    }

    /** Whether a verb has the relative pronoun behind a comma for its subject. */
    private static boolean isRelative(Reading reading, int verb) {
        int before = verb - 1;
        while (before > 0 && (reading.tag(before).isVerbal() || reading.tag(before) == WordClass.ADVERB)) {
            before--;
        }
        return reading.tag(before) == WordClass.RELATIVE && Asides.isComma(reading, before - 1);
    }

    private static boolean isAuxiliary(WordClass tag) {
        return tag == WordClass.AUXILIARY || tag == WordClass.MODAL || tag == WordClass.PERFECT;
    }

    /** Whether a finite verb with something behind it stands at {@code at}, over an adverb. */
    private static boolean isFinite(Reading reading, int at) {
        int verb = reading.tag(at) == WordClass.ADVERB ? at + 1 : at;
        return isAuxiliary(reading.tag(verb))
                || ((reading.tag(verb) == WordClass.VERB || reading.tag(verb) == WordClass.PARTICIPLE)
                        && reading.tag(verb + 1) != WordClass.MARK);
    }
}
