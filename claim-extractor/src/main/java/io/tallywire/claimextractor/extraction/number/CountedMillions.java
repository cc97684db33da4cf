package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Tells the m of millions from that of metres by what is counted: "1.3m users" against "waves of 2.2m". */
final class CountedMillions {

    /** How far before "8.8m" the word may stand that tells of a number. */
    private static final int COUNTED = 12;

    private final QuantityWords words;
    private final WordForms forms;

    CountedMillions(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** Whether the number at {@code at}, with an m glued to it before {@code next}, is one of millions. */
    boolean are(Sentence sentence, int at, int next) {
        return isCounted(sentence, next) || isOfCounted(sentence, at, next);
    }

    /** "1.3m users", "1.3m online sales", "2.2m of the records": what is counted stands behind. */
    private boolean isCounted(Sentence sentence, int next) {
        int first = sentence.lower(next).equals("of") && words.isDefinite(sentence.lower(next + 1)) ? next + 2 : next;
        String second = sentence.lower(first + 1);
        if (words.hasRole(forms.noun(sentence.lower(first)), "counted")) {
            // "15m phone mast" is a mast, "15m phone calls" are calls
            String counted = sentence.lower(first);
            boolean closed = !sentence.is(first + 1, TokenKind.WORD) || words.isNotFigure(second, "shareend");
            return !forms.noun(counted).equals(counted)
                    || forms.isPlural(second)
                    || (closed && !words.isNotFigure(counted, "race"));
        }
        return sentence.is(first, TokenKind.WORD)
                && !words.isNotFigure(sentence.lower(first), "shareend")
                && !words.isNotFigure(sentence.lower(first), "extent")
                && forms.isPlural(second)
                && words.hasRole(forms.noun(second), "counted");
    }

    /** "passenger numbers fell to 8.8m": numbers are told of before, and nothing stands behind. */
    private boolean isOfCounted(Sentence sentence, int at, int next) {
        boolean closed = next >= sentence.size()
                || sentence.is(next, TokenKind.PUNCTUATION)
                || words.isNotFigure(sentence.lower(next), "shareend")
                || words.isNotFigure(sentence.lower(next), "shareplural");
        for (int i = at - 1; closed && i >= Math.max(0, at - COUNTED); i--) {
            if (sentence.lower(i).equals(":") || sentence.lower(i).equals(";")) {
                return false;
            }
            boolean millions = sentence.lower(i).equals("m")
                    && sentence.at(i).glued()
                    && words.hasRole(forms.noun(sentence.lower(i + 1)), "counted");
            if (millions || words.isNotFigure(forms.noun(sentence.lower(i)), "numbers")) {
                return true;
            }
        }
        return false;
    }
}
