package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows quantities that only describe something: "a five-star hotel", "a three-judge panel", "the 18-yard line". */
final class PassingFigure {

    /** What more parts describe, the article counts. */
    private static final double MOST = 10;

    private final QuantityWords words;

    PassingFigure(QuantityWords words) {
        this.words = words;
    }

    /** Whether {@code figure} describes and states nothing. */
    boolean is(Sentence sentence, Figure figure) {
        if (!sentence.is(figure.to(), TokenKind.HYPHEN)) {
            return false;
        }
        String second = sentence.lower(figure.to() + 1);
        if (figure.measure() == Figure.Measure.PHYSICAL) {
            return words.isNotFigure(sentence.lower(figure.after()), "pitched") && second.equals("yard");
        }
        return figure.isPlainCount()
                && (words.isNotFigure(second, "describing") || (isSmall(figure) && !isCounted(second)));
    }

    private static boolean isSmall(Figure figure) {
        Double n = figure.high();
        return figure.form() == Figure.Form.WORDS && n != null && n <= MOST;
    }

    /** "a nine-strong crew", "ten-odd ships"; "two-for-one" and a suspended hyphen stay with their own rules. */
    private boolean isCounted(String second) {
        return words.isNotFigure(second, "undescribing");
    }
}
