package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase that ends before a token. */
final class LeftNoun {

    private static final int LONGEST = 12;

    private final WordForms forms;
    private final Lexicon lexicon;

    LeftNoun(Lexicon lexicon) {
        this.lexicon = lexicon;
        forms = lexicon.forms();
    }

    /** The noun phrase that ends right before token {@code end}; the head is its last noun. */
    @Nullable
    Noun before(Reading reading, int end) {
        int head = end - 1;
        while (head > 0 && isSkippedLeft(reading, head)) {
            head--;
        }
        boolean numbered = head > 1
                && sentenceIs(reading, head, TokenKind.NUMBER)
                && sentenceIs(reading, head - 1, TokenKind.HYPHEN)
                && reading.tag(head - 2) == WordClass.PROPER;
        if (numbered) {
            // "B-44"
            head -= 2;
        }
        if (isNumberOfName(reading, head)) {
            head--;
        }
        if (head < 0
                || !(NounReader.isNominal(reading, head, reading.tag(head))
                        || isAdjectiveNoun(reading, head)
                        || isDoing(reading, head))) {
            return null;
        }
        int from = head;
        while (from > 0 && head - from < LONGEST && isInside(reading, from - 1)) {
            from--;
        }
        return new Noun(from, head + 1, head);
    }

    /** The number of "the Nasdaq 100 rose". */
    private static boolean isNumberOfName(Reading reading, int at) {
        return at > 0
                && reading.sentence().is(at, TokenKind.NUMBER)
                && reading.tag(at - 1) == WordClass.PROPER
                && reading.figureAt(at) == null;
    }

    /** "consumer spending rose", "his approval rating": a word in -ing that ends the phrase as a noun. */
    boolean isDoing(Reading reading, int at) {
        WordClass before = reading.tag(at - 1);
        return reading.tag(at) == WordClass.GERUND
                && before != WordClass.AUXILIARY
                && before != WordClass.PERFECT
                && before != WordClass.ADVERB
                && lexicon.kinds().is(reading.sentence().lower(at), WordKind.DOING);
    }

    /** An adjective by its tag that ends the phrase as a noun: "its average". */
    private boolean isAdjectiveNoun(Reading reading, int i) {
        WordClass before = reading.tag(i - 1);
        boolean named = before == WordClass.PROPER && reading.tag(i + 1) == WordClass.PARTICIPLE; // "Brent crude rose"
        // "Sterling fell"
        boolean starts = i == 0 && (reading.tag(1) == WordClass.PARTICIPLE || reading.tag(1) == WordClass.VERB);
        boolean opened = starts || before == WordClass.DETERMINER || before == WordClass.ADJECTIVE || named;
        return reading.tag(i) == WordClass.ADJECTIVE
                && opened
                && (forms.parts(reading.sentence().lower(i)).indexOf('N') > 0
                        || lexicon.quantities().currency(reading.sentence().lower(i), "word") != null);
    }

    private static boolean sentenceIs(Reading reading, int at, TokenKind kind) {
        return reading.sentence().is(at, kind);
    }

    /** A quotation mark, or the dot of "Inc.". */
    private static boolean isSkippedLeft(Reading reading, int i) {
        boolean dot = reading.sentence().lower(i).equals(".")
                && reading.sentence().at(i).glued();
        return reading.sentence().is(i, TokenKind.QUOTE) || (dot && reading.tag(i - 1) == WordClass.PROPER);
    }

    private static boolean isInside(Reading reading, int i) {
        WordClass tag = reading.tag(i);
        Sentence sentence = reading.sentence();
        return tag == WordClass.NOUN
                || tag == WordClass.PROPER
                || tag == WordClass.ADJECTIVE
                || tag == WordClass.DETERMINER
                || sentence.is(i, TokenKind.HYPHEN)
                || sentence.is(i, TokenKind.POSSESSIVE)
                || sentence.lower(i).equals("&");
    }
}
