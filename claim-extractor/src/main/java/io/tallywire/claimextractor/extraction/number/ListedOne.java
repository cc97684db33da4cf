package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows a "one" that stands in a list of counts, where it is no pronoun: "two women and one man". */
public final class ListedOne {

    /** The most words of a noun between two counts. */
    private static final int NOUN = 3;

    private ListedOne() {}

    /** Whether {@code figure}, a "one" before a noun, is listed with another count. */
    public static boolean is(Sentence sentence, List<WordClass> tags, Figure figure, QuantityWords words) {
        // "at one point, 40 boats": no list
        return isNoun(tags, figure.to())
                && !words.isNotFigure(sentence.lower(figure.to()), "oneof")
                && (isBehind(sentence, tags, figure.from(), words) || isBefore(sentence, tags, figure, words));
    }

    private static boolean isBehind(Sentence sentence, List<WordClass> tags, int one, QuantityWords words) {
        int at = one - 2;
        while (at >= one - 1 - NOUN && isNoun(tags, at) && !isNumber(sentence, at, words)) {
            at--;
        }
        return isLink(sentence, one - 1) && at < one - 2 && isNumber(sentence, at, words);
    }

    private static boolean isBefore(Sentence sentence, List<WordClass> tags, Figure figure, QuantityWords words) {
        int at = figure.to();
        while (at < figure.to() + NOUN && isNoun(tags, at)) {
            at++;
        }
        var hedge = words.leftHedges().startingAt(sentence, at + 1);
        int other = hedge == null ? at + 1 : hedge.to(); // "one fire and about two floods"
        return isLink(sentence, at) && isNumber(sentence, other, words) && isNoun(tags, other + 1);
    }

    private static boolean isLink(Sentence sentence, int at) {
        return sentence.lower(at).equals("and") || sentence.lower(at).equals(",");
    }

    private static boolean isNumber(Sentence sentence, int at, QuantityWords words) {
        String lower = sentence.lower(at);
        boolean word = words.hasRole(lower, "unit") || words.hasRole(lower, "teen") || words.hasRole(lower, "tens");
        return sentence.is(at, TokenKind.NUMBER) || word;
    }

    private static boolean isNoun(List<WordClass> tags, int at) {
        WordClass tag = at < 0 || at >= tags.size() ? WordClass.MARK : tags.get(at);
        return tag == WordClass.NOUN || tag == WordClass.ADJECTIVE || tag == WordClass.PROPER;
    }
}
