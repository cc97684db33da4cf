package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Tells a minus sign, or the word for it, from dashes. */
final class SignedNumber {

    private final QuantityWords words;

    SignedNumber(QuantityWords words) {
        this.words = words;
    }

    /** The number behind a minus sign or the word for it at {@code at}; {@code at} itself without one. */
    int behind(Sentence sentence, int at) {
        if (!words.hasRole(sentence.lower(at), "sign")) {
            return at;
        }
        if (sentence.lower(at - 1).equals("or")) {
            // "plus or minus three"
            return at;
        }
        int next = sentence.is(at + 1, TokenKind.HYPHEN) ? at + 2 : at + 1;
        boolean mark = !sentence.at(at).isWord();
        boolean money = sentence.is(at - 1, TokenKind.CURRENCY);
        boolean opens = money
                || words.hasRole(sentence.lower(at - 1), "comparison")
                || sentence.lower(at - 1).equals("(")
                || isAlone(sentence, at)
                || (!sentence.at(at).glued()
                        && sentence.is(next, TokenKind.NUMBER)
                        && sentence.at(next).glued());
        boolean word = !mark && isNumberWord(sentence, next);
        boolean number = sentence.is(next, TokenKind.NUMBER) || word;
        return number && (mark ? opens : !sentence.is(at - 1, TokenKind.NUMBER)) ? next : at;
    }

    /** "- 1 4/5" with nothing else. */
    private static boolean isAlone(Sentence sentence, int at) {
        if (at > 0) {
            return false;
        }
        for (int i = at + 1; i < sentence.size(); i++) {
            if (sentence.is(i, TokenKind.WORD) && sentence.at(i).text().length() > 1) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumberWord(Sentence sentence, int at) {
        var word = words.number(sentence.lower(at));
        return word != null
                && (word.role().equals("unit")
                        || word.role().equals("teen")
                        || word.role().equals("tens"));
    }
}
