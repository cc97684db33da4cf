package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the currency behind a number: "5 dollars", "20€", "100 BTC", "120 MEUR", and the m of "1.3m users". */
final class CurrencyBehind {

    /** The most tokens from a bracket to the unit in it. */
    private static final int CONVERSION = 4;

    /** How many words may stand between a word of money and its number. */
    private static final int LEAD = 5;

    private final QuantityWords words;
    private final WordForms forms;
    private final CountedMillions countedMillions;

    CurrencyBehind(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
        countedMillions = new CountedMillions(words, forms);
    }

    /** The currency behind the number: "dollars", "million euros", "thousands of pounds", "100 BTC", "50p", "20€". */
    Amount read(Sentence sentence, int at, Numeral numeral, int next) {
        boolean vague = numeral.form() == Figure.Form.VAGUE;
        int word = vague && sentence.lower(next).equals("of") ? next + 1 : next;
        boolean large =
                numeral.low() >= 1e6 || vague || (!sentence.is(next - 1, TokenKind.HYPHEN) && isPaid(sentence, at));
        for (int length = 3; length >= 1; length--) {
            Currency currency = currency(sentence, word, length, large);
            if (currency != null) {
                return magnified(sentence, at, numeral, word + length, currency);
            }
        }
        Currency millions = millions(sentence, word);
        if (millions != null) {
            Numeral larger = numeral.times(CurrencyBefore.MILLION, word + 1);
            return new Amount(larger, at, word + 1, millions.code(), millions.factor(), false);
        }
        boolean glued = numeral.factor() == 1
                && sentence.lower(next).equals("m")
                && sentence.at(next).glued();
        Currency money = glued ? currency(sentence, next + 1, 1, true) : null;
        if (money != null) {
            // "5m kroner"
            Numeral larger = numeral.times(CurrencyBefore.MILLION, next + 1);
            return new Amount(larger, at, next + 2, money.code(), money.factor(), false);
        }
        boolean counted = glued && countedMillions.are(sentence, at, next + 1);
        Numeral whole = counted ? numeral.times(CurrencyBefore.MILLION, next + 1) : numeral;
        return new Amount(whole, at, whole.to(), null, 1, false);
    }

    /** "fined 30,000 pounds", "a price of about 30,000 pounds": whether a word of money leads to the number at {@code at}. */
    private boolean isPaid(Sentence sentence, int at) {
        int word = at - 1;
        while (word > 0 && at - word <= LEAD && isPayLink(sentence, word)) {
            word--;
        }
        String link = sentence.lower(word + 1);
        return words.isNotFigure(sentence.lower(word), "paying")
                || (words.isNotFigure(sentence.lower(word), "payingfor") && (link.equals("for") || link.equals("at")));
    }

    /** A small word, or the first number of "between 9 and 12 pounds". */
    private boolean isPayLink(Sentence sentence, int at) {
        return words.isNotFigure(sentence.lower(at), "paylink")
                || (sentence.is(at, TokenKind.NUMBER) && sentence.lower(at + 1).equals("and"));
    }

    /** "75 USD million" is as much as "75 million USD". */
    private Amount magnified(Sentence sentence, int at, Numeral numeral, int to, Currency currency) {
        var magnitude = words.number(sentence.lower(to));
        boolean behind = magnitude != null && magnitude.role().equals("magnitude") && numeral.factor() == 1;
        return behind && magnitude != null
                ? new Amount(
                        numeral.times(magnitude.value(), to + 1), at, to + 1, currency.code(), currency.factor(), false)
                : new Amount(numeral, at, to, currency.code(), currency.factor(), false);
    }

    private @Nullable Currency millions(Sentence sentence, int at) {
        return at < sentence.size()
                ? CurrencyBefore.millions(words, sentence.at(at).text())
                : null;
    }

    /** "22 kilonewtons (5 million pounds)", "5 million pounds or 2,300 tons": another unit of weight beside it. */
    private boolean isConversion(Sentence sentence, int at, int to) {
        boolean or = sentence.lower(to).equals("or") && words.unit(forms.noun(sentence.lower(to + 2)), false) != null;
        int from = at - 1;
        while (from > 0 && !sentence.lower(from).equals("(") && at - from < CONVERSION) {
            from--;
        }
        boolean bracketed = sentence.lower(from).equals("(")
                && (words.unit(forms.noun(sentence.lower(from - 1)), false) != null
                        || words.unit(sentence.lower(from - 1), true) != null);
        boolean metric =
                sentence.lower(to).equals("or") && sentence.lower(to + 2).equals("metric");
        return or || bracketed || metric;
    }

    private @Nullable Currency currency(Sentence sentence, int at, int length, boolean large) {
        if (at + length > sentence.size()) {
            return null;
        }
        StringBuilder form = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            form.append(i > at ? " " : "")
                    .append(i == at + length - 1 ? forms.noun(sentence.lower(i)) : sentence.lower(i));
        }
        Currency currency = words.currency(form.toString(), "word");
        if (currency == null && large) {
            boolean weighs = sentence.lower(at + length).equals("of") || isConversion(sentence, at, at + length);
            currency = weighs ? null : words.currency(form.toString(), "bigword", "weak");
        }
        if (currency == null && length == 1) {
            currency = words.currency(sentence.at(at).text(), "code");
            currency = currency != null || !sentence.at(at).glued()
                    ? currency
                    : words.currency(sentence.at(at).text(), "glued");
        }
        return currency == null && length == 1 ? signBehind(sentence, at) : currency;
    }

    /** "1,200€", "500 €", but not the sign of "two $10 notes". */
    private @Nullable Currency signBehind(Sentence sentence, int at) {
        boolean opens = sentence.is(at + 1, TokenKind.NUMBER);
        return sentence.is(at, TokenKind.CURRENCY) && !opens
                ? words.currency(sentence.at(at).text(), "prefix")
                : null;
    }
}
