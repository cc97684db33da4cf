package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;

/** Knows where what somebody says ends before his sentence does. */
final class SaidClause {

    /**
     * The end of what the verb at {@code verb} before it says: before another deed of its subject ("reported a loss of
     * 5 million and is closing"), and where a clause put between commas ends ("Acme, which denies it, will pay 5 million"); else the
     * size of the sentence. One that only {@code counts} says nothing of what others did: "counted 11 arrests and the brigade put out
     * 5 fires".
     */
    int end(Reading reading, int verb, boolean counts) {
        int size = reading.sentence().size();
        int and = -1;
        boolean relative = isRelative(reading, verb);
        for (int i = verb + 1; i + 1 < size; i++) {
            WordClass tag = reading.tag(i);
            if (relative && ClauseBounds.isComma(reading, i) && isFinite(reading, i + 1)) {
                return i;
            }
            if (counts && tag.isVerbal() && and > 0 && isSubject(reading, and + 1, i)) {
                return and; // another subject's clause
            }
            and = isAnd(reading, i) ? i : tag.isNominal() || tag == WordClass.PREPOSITION ? and : -1;
            if ((!relative && tag.isVerbal()) || reading.sentence().lower(i).equals("that")) {
                return size; // a clause
            }
            if (!relative && isAnd(reading, i) && isFinite(reading, i + 1)) {
                return i;
            }
        }
        return size;
    }

    /** Whether a noun stands between two places: "and the brigade had", but "and 40 injured". */
    private static boolean isSubject(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.tag(i) == WordClass.NOUN || reading.tag(i) == WordClass.PROPER) {
                return true;
            }
        }
        return false;
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
        return reading.tag(before) == WordClass.RELATIVE && ClauseBounds.isComma(reading, before - 1);
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
