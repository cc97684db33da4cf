package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** The lemma by which the head of a noun phrase is called. */
final class HeadName {

    private static final String DATA = "data";

    private final Lexicon lexicon;

    HeadName(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The lemma of the head of {@code noun}, which {@code figure} counts: a name as it is, "84 Grammys" as several of one. */
    String of(Reading reading, Noun noun, Figure figure) {
        String acronym = acronym(reading, noun.head());
        if (!acronym.isEmpty()) {
            return acronym;
        }
        String named = named(reading, noun.head());
        boolean several = figure.isPlainCount() && !figure.isOne();
        return prefix(reading, noun.head()) + (several ? lemma(named) : named);
    }

    /** The lemma of the word at {@code at}; a name as it is. */
    String named(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        String lemma = lemma(lower);
        if (reading.tag(at) != WordClass.PROPER || lexicon.claims().isPerson(lemma)) {
            return lemma;
        }
        // "Apollo-11" is one name
        boolean numbered = reading.sentence().is(at + 1, TokenKind.HYPHEN)
                && reading.sentence().is(at + 2, TokenKind.NUMBER);
        // "S&P", "AT&T"
        boolean joined = reading.sentence().lower(at - 1).equals("&")
                && reading.sentence().at(at - 1).glued()
                && reading.sentence().at(at).glued();
        return numbered
                ? lower + "-" + reading.sentence().lower(at + 2)
                : joined ? reading.sentence().lower(at - 2) + "&" + lower : lower;
    }

    /** The singular of {@code lower}, but "data" as it is: nobody counts them one by one. */
    private String lemma(String lower) {
        return lower.equals(DATA) ? lower : lexicon.forms().noun(lower);
    }

    /** The "mp" of "MPs": capitals and a small s; empty for other words. */
    private static String acronym(Reading reading, int at) {
        String text = reading.sentence().at(at).text();
        int last = text.length() - 1;
        boolean plural = last >= 2 && text.charAt(last) == 's';
        for (int i = 0; i < last && plural; i++) {
            plural = Character.isUpperCase(text.charAt(i));
        }
        return plural ? reading.sentence().lower(at).substring(0, last) : "";
    }

    /** "crime-fighters", "drink-drivers": two plain words that make one. */
    private static boolean isCompound(Reading reading, int at) {
        return reading.tag(at) == WordClass.NOUN
                && reading.sentence().at(at).glued()
                && reading.sentence().at(at - 1).glued()
                && reading.sentence().is(at - 2, TokenKind.WORD)
                && !reading.sentence().at(at - 2).isCapitalised()
                && reading.figureAt(at - 2) == null;
    }

    /** The "half-" of "half-siblings", the "party-" of "party-goers"; empty without such a prefix. */
    private String prefix(Reading reading, int at) {
        String lemma = lexicon.forms().noun(reading.sentence().lower(at));
        boolean prefixed = reading.sentence().is(at - 1, TokenKind.HYPHEN)
                && (lexicon.quantities().isNotFigure(reading.sentence().lower(at - 2), "prefix")
                        || lexicon.quantities().isNotFigure(lemma, "boundpart")
                        || isCompound(reading, at));
        return prefixed ? reading.sentence().lower(at - 2) + "-" : "";
    }
}
