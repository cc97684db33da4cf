package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;

/** Finds the main verb behind a noun that a relative clause follows: "two brothers who ran a gang that cut cable have been jailed". */
final class MainVerb {

    private static final int LONGEST = 30;

    private MainVerb() {}

    /** Where the verbs start that tell of the noun before the relative pronoun at {@code relative}; {@code relative} when none do. */
    static int behind(Reading reading, int relative) {
        int open = 0;
        int limit = Math.min(reading.sentence().size(), relative + LONGEST);
        for (int i = relative; i < limit; i++) {
            WordClass tag = reading.tag(i);
            String lower = reading.sentence().lower(i);
            if (tag == WordClass.RELATIVE || (lower.equals("that") && isNoun(reading.tag(i - 1)))) {
                open++;
            } else if (lower.equals(";")
                    || lower.equals(":")
                    || (open == 0 && lower.equals(",") && !startsVerbs(reading, i + 1))) {
                return relative;
            } else if (startsVerbs(reading, i)) {
                boolean joined = reading.tag(i - 1) == WordClass.CONJUNCTION;
                boolean finite = tag != WordClass.PARTICIPLE || open > 0;
                if (!joined && finite && --open < 0) {
                    return i;
                }
                i = end(reading, i) - 1;
            }
        }
        return relative;
    }

    private static boolean startsVerbs(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        boolean participle = tag == WordClass.PARTICIPLE && !isNoun(reading.tag(at + 1));
        boolean infinitive = reading.sentence().lower(at - 1).equals("to");
        return !infinitive
                && (participle
                        || tag == WordClass.VERB
                        || tag == WordClass.AUXILIARY
                        || tag == WordClass.PERFECT
                        || tag == WordClass.MODAL);
    }

    /** Behind the verbs that start at {@code at}: "have been jailed". */
    private static int end(Reading reading, int at) {
        int end = at + 1;
        while (end < reading.sentence().size()
                && (reading.tag(end).isVerbal() || reading.tag(end) == WordClass.ADVERB)) {
            end++;
        }
        return end;
    }

    private static boolean isNoun(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.PROPER;
    }
}
