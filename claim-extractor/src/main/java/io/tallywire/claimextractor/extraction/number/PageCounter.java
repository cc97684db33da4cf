package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows the counter of a gallery that stands in the text with its buttons: "3 of 41 Skip in Skip". */
final class PageCounter {

    private final QuantityWords words;

    PageCounter(QuantityWords words) {
        this.words = words;
    }

    /** Whether {@code figure} is either number of such a counter. */
    boolean is(Sentence sentence, Figure figure) {
        boolean first = isOf(sentence, figure.to()) && isButton(sentence, figure.to() + 2);
        boolean second = isOf(sentence, figure.from() - 1) && isButton(sentence, figure.to());
        return first || second;
    }

    private static boolean isOf(Sentence sentence, int at) {
        return sentence.lower(at).equals("of")
                && sentence.is(at - 1, TokenKind.NUMBER)
                && sentence.is(at + 1, TokenKind.NUMBER);
    }

    private boolean isButton(Sentence sentence, int at) {
        return words.isNotFigure(sentence.lower(at), "button")
                && sentence.at(at).isCapitalised();
    }
}
