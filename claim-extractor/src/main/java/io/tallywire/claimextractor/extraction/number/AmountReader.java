package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads a numeral together with the currency before or behind it and the per cent sign behind it. */
final class AmountReader {

    /** A share has fewer digits than a year. */
    private static final int LONGEST_SHARE = 5;

    private final QuantityWords words;
    private final NumeralReader numerals;
    private final CurrencyBefore before;
    private final CurrencyBehind behind;
    private final SignedNumber signs;

    AmountReader(QuantityWords words, WordForms forms, LocalCurrencies local) {
        this.words = words;
        numerals = new NumeralReader(words);
        before = new CurrencyBefore(words, local);
        behind = new CurrencyBehind(words, forms);
        signs = new SignedNumber(words);
    }

    /** The amount that starts with token {@code at}; null when there is none. */
    @Nullable
    Amount read(Sentence sentence, int at) {
        CurrencyBefore.Prefix money = before.read(sentence, at);
        if (money.millions()) {
            Numeral digits = numerals.read(sentence, money.number());
            return digits == null || digits.factor() > 1
                    ? null
                    : amount(sentence, at, digits.times(CurrencyBefore.MILLION, digits.to()), money.currency());
        }
        int number = money.number();
        int sign = signs.behind(sentence, number);
        if (sign >= sentence.size()) {
            return null;
        }
        Numeral unsigned = numerals.read(sentence, sign);
        Numeral numeral = unsigned == null || sign == number ? unsigned : unsigned.negated(at);
        boolean unknown = number > at && money.currency() == null;
        return numeral == null || unknown ? null : amount(sentence, at, numeral, money.currency());
    }

    private Amount amount(Sentence sentence, int at, Numeral numeral, @Nullable Currency prefix) {
        int to = numeral.to();
        if (prefix != null) {
            return new Amount(numeral, at, to, prefix.code(), prefix.factor(), false);
        }
        if (numeral.form() == Figure.Form.SHARE) {
            return new Amount(numeral, at, to, null, 1, true);
        }
        boolean hyphen = sentence.is(to, TokenKind.HYPHEN);
        var percent = words.percents().startingAt(sentence, hyphen ? to + 1 : to);
        if (percent != null) {
            return new Amount(numeral, at, percent.to(), null, 1, true);
        }
        if (sharesPercent(sentence, to)) {
            return new Amount(numeral, at, to, null, 1, true);
        }
        return behind.read(sentence, at, numeral, hyphen ? to + 1 : to);
    }

    /** "9.3 and 6.6 percent": the per cent of the second number are those of the first as well. */
    private boolean sharesPercent(Sentence sentence, int to) {
        return sentence.is(to - 1, TokenKind.NUMBER)
                && sentence.lower(to).equals("and")
                && sentence.is(to + 1, TokenKind.NUMBER)
                && words.percents().startingAt(sentence, to + 2) != null
                && !words.isTime(sentence.lower(to - 2), "month")
                && sentence.at(to - 1).text().length() < LONGEST_SHARE;
    }
}
