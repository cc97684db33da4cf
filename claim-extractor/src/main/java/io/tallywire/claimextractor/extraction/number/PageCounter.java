package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows the counter of a gallery that stands in the text with its buttons: "3 of 41 Skip in Skip". */
final class PageCounter {

    private final QuantityWords words;
    private final WordForms forms;

    PageCounter(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** Whether {@code figure} is either number of such a counter. */
    boolean is(Sentence sentence, Figure figure) {
        boolean first = isOf(sentence, figure.to()) && isButton(sentence, figure.to() + 2);
        boolean second = isOf(sentence, figure.from() - 1) && isButton(sentence, figure.to());
        return first || second || isOpening(sentence, figure);
    }

    /** "Slide 4 of 20: The pier", "Photos 1 of 35 Guests at the pier": prose has "one of 35" and counts a plural. */
    private boolean isOpening(Sentence sentence, Figure figure) {
        boolean last = isOf(sentence, figure.from() - 1);
        int of = last ? figure.from() - 1 : figure.to();
        boolean pair = isOf(sentence, of) && (last || figure.from() == of - 1);
        boolean led = words.isNotFigure(sentence.lower(of - 2), "picture")
                || (of == 1 && sentence.lower(0).equals("1"));
        boolean marked =
                sentence.lower(of + 2).equals(":") || sentence.lower(of + 2).equals("/");
        boolean caption = of + 2 >= sentence.size()
                || sentence.is(of + 2, TokenKind.QUOTE)
                || sentence.lower(of + 2).equals("(")
                || (sentence.at(of + 2).isCapitalised() && !forms.isPlural(sentence.lower(of + 2)));
        return pair && (marked || (led && caption));
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
