package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows verbs of speech that end a sentence behind a comma and a speaker, also where they look like nouns: "..., army data show." */
final class ClosingVerbs {

    /** How many words at least stand before a speaker that ends a sentence. */
    private static final int MAIN = 3;

    private final Lexicon lexicon;
    private final ReportingVerbs verbs;

    ClosingVerbs(Lexicon lexicon, ReportingVerbs verbs) {
        this.lexicon = lexicon;
        this.verbs = verbs;
    }

    /** A noun by its tag that ends a sentence behind a comma and a speaker: "..., army data show." */
    boolean isVerb(Reading reading, int at) {
        if (!isEnd(reading, at + 1)) {
            return false;
        }
        int from = at - 1;
        while (from > 0 && (isInPhrase(reading, from) || isSeenBy(reading, from) || isFiling(reading, from))) {
            from--;
        }
        boolean closes = ClauseBounds.isMark(reading, from) && from < at - 1 && from > MAIN;
        int head = closes ? head(reading, from + 1, at) : -1;
        boolean agrees = head >= 0
                && reading.sentence().lower(at).endsWith("s")
                        != lexicon.forms().isPlural(reading.sentence().lower(head));
        boolean only = lexicon.forms().parts(reading.sentence().lower(at)).indexOf('N') < 0; // "brokers reckon"
        return agrees && verbs.reports(reading, at) && (only || ClauseBounds.hasVerb(reading, 0, from));
    }

    /** The last noun of the phrase from {@code from} on, before a preposition; -1 without one. */
    int head(Reading reading, int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            WordClass tag = reading.tag(i);
            if (tag == WordClass.NOUN || tag == WordClass.PROPER || isFiling(reading, i)) {
                head = i;
            } else if (head >= 0 && (tag == WordClass.PREPOSITION || tag == WordClass.PARTICIPLE)) {
                return head;
            }
        }
        return head;
    }

    /** "filing shows": a document that looks like a verb. */
    private boolean isFiling(Reading reading, int at) {
        return reading.tag(at) == WordClass.GERUND
                && DocumentSpeech.isDocument(lexicon, reading.sentence().lower(at));
    }

    /** "documents seen by Acme show". */
    private static boolean isSeenBy(Reading reading, int at) {
        return reading.tag(at) == WordClass.PARTICIPLE
                && reading.sentence().lower(at + 1).equals("by");
    }

    private static boolean isEnd(Reading reading, int at) {
        return at >= reading.sentence().size()
                || (at + 1 >= reading.sentence().size() && reading.tag(at) == WordClass.MARK)
                || (reading.sentence().lower(at).equals(",") && reading.tag(at + 1) == WordClass.CONJUNCTION);
    }

    private static boolean isInPhrase(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case NOUN, PROPER, ADJECTIVE, DETERMINER, PREPOSITION -> true;
            case MARK ->
                reading.sentence().is(at, TokenKind.POSSESSIVE)
                        || reading.sentence().is(at, TokenKind.HYPHEN);
            default -> false;
        };
    }
}
