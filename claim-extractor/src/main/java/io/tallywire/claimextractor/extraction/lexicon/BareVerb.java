package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Map;

/**
 * Knows the verb right behind a bare number of several: "Five die in fire", "At least 40 flee as river rises". A noun would stand in the
 * plural there.
 */
final class BareVerb {

    private final QuantityWords quantities;
    private final ClaimWords claims;
    private final Map<String, WordClass> functionWords;

    BareVerb(QuantityWords quantities, ClaimWords claims, Map<String, WordClass> functionWords) {
        this.quantities = quantities;
        this.claims = claims;
        this.functionWords = functionWords;
    }

    /** Whether the word at {@code at}, a noun or a verb by the tables and no plural, is a verb. */
    boolean is(Sentence sentence, int at) {
        return isSeveral(sentence, at - 1)
                && opens(sentence, at - 2)
                && closes(sentence, at + 1)
                && !isCounted(sentence.lower(at));
    }

    private boolean isSeveral(Sentence sentence, int at) {
        if (sentence.is(at, TokenKind.NUMBER)) {
            String text = sentence.at(at).text();
            return !sentence.at(at).isYearLike() && !text.equals("1") && text.indexOf('.') < 0;
        }
        var word = quantities.number(sentence.lower(at));
        boolean number = word != null && word.value() >= 2 && sentence.at(at).isWord();
        return number
                || (at >= 0
                        && quantities.vague().startingAt(sentence, at) != null
                        && sentence.lower(at).endsWith("s"));
    }

    /** Whether a number behind the token at {@code at} is none of a name: "Apollo 11 launch from". */
    private boolean opens(Sentence sentence, int at) {
        if (at < 0 || !sentence.at(at).isWord()) {
            return at < 0 || sentence.is(at, TokenKind.PUNCTUATION);
        }
        return switch (sentence.lower(at)) {
            case "least", "than", "over", "about", "some", "nearly", "almost", "another", "and", "as" -> true;
            default -> false;
        };
    }

    private boolean closes(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return true;
        }
        String lower = sentence.lower(at);
        WordClass closed = functionWords.get(lower);
        return sentence.is(at, TokenKind.PUNCTUATION)
                || closed == WordClass.DETERMINER
                || closed == WordClass.ADVERB
                || (closed == WordClass.PREPOSITION && !lower.equals("of"))
                || lower.equals("as");
    }

    private boolean isCounted(String lower) {
        return claims.isCollective(lower)
                || quantities.unit(lower, false) != null
                || quantities.currency(lower, "word", "bigword", "weak", "coin") != null
                || quantities.number(lower) != null
                || quantities.isNotFigure(lower, "points");
    }
}
