package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads parts of a whole in words as percentages: "two-thirds", "a quarter of", "half the", "one in five". */
final class ShareReader {

    private static final double PRECISION = 1e9;

    /** Of more than so many "one man in 30" is seldom told, but "one man in 2014" is. */
    private static final double MOST_APART = 100;

    private final QuantityWords words;
    private final NumberWordReader numberWords;

    ShareReader(QuantityWords words, NumberWordReader numberWords) {
        this.words = words;
        this.numberWords = numberWords;
    }

    /** The share that starts with token {@code at}, in per cent; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        if (words.hasRole(lower, "fraction")) {
            return half(sentence, at);
        }
        boolean article = lower.equals("a");
        if (sentence.at(at).glued() && sentence.is(at - 1, TokenKind.HYPHEN)) {
            return null;
        }
        Double top = article ? Double.valueOf(1) : small(sentence, at);
        if (top == null) {
            return null;
        }
        Numeral ratio = article ? null : ratio(sentence, at, top);
        return ratio != null ? ratio : fraction(sentence, at, top, article);
    }

    /** "half of", "half the", "half were", "up to half"; other fractions need a number before them. */
    private @Nullable Numeral half(Sentence sentence, int at) {
        NumberWord word = words.number(sentence.lower(at));
        String next = sentence.lower(at + 1);
        boolean share = word != null
                && word.value() == 0.5
                && (words.isNotFigure(next, "sharewhole")
                        || words.isNotFigure(next, "shareplural")
                        || words.isNotFigure(next, "sharetold")
                        || sentence.lower(at - 1).equals("than")
                        || (isLed(sentence, at) && isClosed(sentence, at + 1)))
                && !words.hasRole(sentence.lower(at - 1), "fraction");
        return share ? Numeral.exact(at, at + 1, 50, 1, Figure.Form.SHARE) : null;
    }

    private @Nullable Numeral fraction(Sentence sentence, int at, double top, boolean article) {
        boolean hyphen = sentence.is(at + 1, TokenKind.HYPHEN);
        int bottom = hyphen ? at + 2 : at + 1;
        NumberWord word = words.number(sentence.lower(bottom));
        if (word == null || !word.role().equals("fraction") || (article && word.value() == 0.5)) {
            return null;
        }
        boolean plural = sentence.lower(bottom).endsWith("s");
        // "profits rose a third to", where "scored two and added a third" goes on counting
        boolean climbed = words.isNotFigure(sentence.lower(at - 1), "sharemove") && isClosed(sentence, bottom + 1);
        boolean moved = article
                && (climbed
                        || words.isNotFigure(sentence.lower(bottom + 1), "shareplural")
                        || (isLed(sentence, at)
                                && (isClosed(sentence, bottom + 1)
                                        || words.isNotFigure(sentence.lower(bottom + 1), "sharetold"))));
        boolean open =
                sentence.lower(bottom + 1).equals("or") && words.isNotFigure(sentence.lower(bottom + 2), "compared");
        boolean compared = open || words.isNotFigure(sentence.lower(bottom + 1), "compared");
        boolean sure = top > 1
                ? plural
                : hyphen || moved || compared || sentence.lower(bottom + 1).equals("of");
        if (sure
                && sentence.lower(bottom + 1).equals("of")
                && NumberWordReader.isArticle(sentence.lower(bottom + 2))
                && words.percents().startingAt(sentence, bottom + 3) != null) {
            // "a quarter of a percentage point"
            return Numeral.exact(at, bottom + 3, top * word.value(), 1, Figure.Form.WORDS);
        }
        double percent = Math.round(top * word.value() * PRECISION) / (PRECISION / 100);
        return sure ? Numeral.exact(at, bottom + 1, percent, 1, Figure.Form.SHARE) : null;
    }

    /** Whether words before a part at {@code at} tell that it is a share: "nearly", "by", "up to". */
    private boolean isLed(Sentence sentence, int at) {
        return words.isNotFigure(sentence.lower(at - 1), "sharelead")
                || (sentence.lower(at - 1).equals("to")
                        && sentence.lower(at - 2).equals("up"));
    }

    /** Whether nothing that may be counted stands at {@code at}. */
    private boolean isClosed(Sentence sentence, int at) {
        return at >= sentence.size() || !sentence.at(at).isWord() || words.isNotFigure(sentence.lower(at), "shareend");
    }

    /** "one in five", "3 out of 4", "one of every six", not "9 in 24 hours". */
    private @Nullable Numeral ratio(Sentence sentence, int at, double top) {
        String next = sentence.lower(at + 1);
        boolean out = next.equals("out") && sentence.lower(at + 2).equals("of");
        boolean every = next.equals("of") && sentence.lower(at + 2).equals("every");
        int noun = top == 1 && !next.equals("in") && !out && !every ? nounOfRatio(sentence, at) : -1;
        int behind = noun > 0 ? noun + 1 : next.equals("in") || every ? at + 2 : out ? at + 3 : -1;
        int bottomAt = behind > 0 && sentence.lower(behind).equals("every") ? behind + 1 : behind;
        Numeral bottom = bottomAt < 0 || bottomAt >= sentence.size() ? null : number(sentence, bottomAt);
        boolean span = bottom != null && !out && isTime(sentence.lower(bottom.to()));
        boolean apart = noun > 0
                && bottom != null
                && (bottom.low() > MOST_APART
                        || !isClosed(sentence, bottom.to())
                        || sentence.is(bottom.to(), TokenKind.HYPHEN));
        boolean ratio = bottom != null
                && !span
                && !apart
                && bottom.low() > top
                && top <= 20
                && (top == 1 || bottom.low() <= 1000)
                && !(bottom.low() >= 1000
                        && bottom.low() < 2100
                        && bottom.form() == Figure.Form.DIGITS
                        && sentence.at(bottomAt).text().length() == 4);
        return ratio && bottom != null
                ? Numeral.exact(at, bottom.to(), 100 * top / bottom.low(), 1, Figure.Form.SHARE)
                : null;
    }

    /** The "in" of "one patient in eight", "one job in three", which has the noun within it; -1 without one. */
    private static int nounOfRatio(Sentence sentence, int at) {
        boolean one = sentence.lower(at).equals("one") && sentence.is(at + 1, TokenKind.WORD);
        if (one && sentence.lower(at + 2).equals("in")) {
            return at + 2;
        }
        return one
                        && sentence.is(at + 2, TokenKind.WORD)
                        && sentence.lower(at + 3).equals("in")
                ? at + 3
                : -1;
    }

    private boolean isTime(String lower) {
        var unit = words.unit(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower, false);
        return unit != null && unit.dimension().equals("time");
    }

    private @Nullable Numeral number(Sentence sentence, int at) {
        if (!sentence.is(at, TokenKind.NUMBER)) {
            Numeral number = numberWords.read(sentence, at);
            boolean hundreds = number != null
                    && number.low() < 10
                    && sentence.lower(number.to()).equals("hundreds");
            return hundreds && number != null ? number.times(100, number.to() + 1) : number;
        }
        String text = sentence.at(at).text().replace(",", "");
        boolean odd = text.length() > 12
                || text.indexOf('.') >= 0
                || !Character.isDigit(text.charAt(0))
                || text.charAt(0) > '9';
        if (odd) {
            return null;
        }
        Numeral digits = Numeral.exact(at, at + 1, Double.parseDouble(text), 1, Figure.Form.DIGITS);
        NumberWord larger = words.number(sentence.lower(at + 1));
        return larger != null && larger.role().equals("magnitude") ? digits.times(larger.value(), at + 2) : digits;
    }

    private @Nullable Double small(Sentence sentence, int at) {
        if (sentence.is(at, TokenKind.NUMBER)) {
            String text = sentence.at(at).text();
            boolean plain = text.length() <= 2 && text.charAt(0) <= '9';
            return plain ? Double.valueOf(text) : null;
        }
        NumberWord word = words.number(sentence.lower(at));
        return word != null && (word.role().equals("unit") || word.role().equals("teen"))
                ? Double.valueOf(word.value())
                : null;
    }
}
