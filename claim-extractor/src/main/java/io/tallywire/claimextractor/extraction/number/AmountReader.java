package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads a numeral together with the currency before or behind it and the per cent sign behind it. */
final class AmountReader {

    /** The most tokens from a bracket to the unit in it. */
    private static final int CONVERSION = 4;

    /** How many letters an ISO 4217 code has. */
    private static final int CODE = 3;

    /** The letters of a country that may stand apart from its currency's sign. */
    private static final int COUNTRY = 2;

    /** How many words may stand between a word of money and its number. */
    private static final int LEAD = 5;

    private static final double MILLION = 1e6;

    /** A share has fewer digits than a year. */
    private static final int LONGEST_SHARE = 5;

    private final QuantityWords words;
    private final WordForms forms;
    private final NumeralReader numerals;
    private final LocalCurrencies local;
    private final CountedMillions countedMillions;

    AmountReader(QuantityWords words, WordForms forms, LocalCurrencies local) {
        this.words = words;
        this.forms = forms;
        this.local = local;
        numerals = new NumeralReader(words);
        countedMillions = new CountedMillions(words, forms);
    }

    /** The amount that starts with token {@code at}; null when there is none. */
    @Nullable
    Amount read(Sentence sentence, int at) {
        Currency prefix = null;
        int number = at;
        if (sentence.is(at, TokenKind.CURRENCY)) {
            boolean lettered = sentence.is(at + 1, TokenKind.WORD)
                    && sentence.at(at + 1).glued()
                    && sentence.is(at + 2, TokenKind.NUMBER);
            String sign = sentence.at(at).text();
            Currency country =
                    lettered ? words.currency(sign + sentence.at(at + 1).text(), "prefix") : null;
            prefix = country != null ? country : words.currency(sign, "prefix");
            number = country != null ? at + 2 : at + 1;
        } else if (sentence.is(at, TokenKind.WORD)) {
            String form = sentence.at(at).text();
            // "US $5" as well, but not "A $5 fee"
            boolean glued = sentence.is(at + 1, TokenKind.CURRENCY)
                    && (sentence.at(at + 1).glued() || form.length() >= COUNTRY);
            boolean equals = sentence.lower(at + 1).equals("=")
                    && sentence.at(at + 1).glued()
                    && sentence.is(at + 2, TokenKind.NUMBER);
            prefix = glued
                    ? words.currency(form + sentence.at(at + 1).text(), "prefix")
                    : equals ? words.currency(form + "=", "gluedprefix") : null;
            Currency here = local(sentence, at);
            Currency larger = sentence.is(at + 1, TokenKind.NUMBER) ? millions(sentence, at) : null;
            if (prefix != null) {
                number = at + 2;
            } else if (larger != null) {
                Numeral digits = numerals.read(sentence, at + 1);
                return digits == null || digits.factor() > 1
                        ? null
                        : amount(sentence, at, digits.times(MILLION, digits.to()), larger);
            } else if (here != null) {
                prefix = here;
                number = at + 1;
            } else if (isDotted(sentence, at)) {
                prefix = words.currency(form, "prefix");
                number = at + 2;
            } else if (sentence.is(at + 1, TokenKind.NUMBER) && words.currency(form, "prefix", "code") != null) {
                prefix = words.currency(form, "prefix", "code");
                number = at + 1;
            } else if (sentence.is(at + 1, TokenKind.NUMBER)
                    && sentence.at(at + 1).glued()) {
                prefix = words.currency(form, "gluedprefix");
                number = prefix == null ? at : at + 1;
            }
        }
        int sign = signed(sentence, number);
        if (sign >= sentence.size()) {
            return null;
        }
        Numeral unsigned = numerals.read(sentence, sign);
        Numeral numeral = unsigned == null || sign == number ? unsigned : unsigned.negated(at);
        return numeral == null || (number > at && prefix == null) ? null : amount(sentence, at, numeral, prefix);
    }

    /** "Rs. 500", "Ksh.500". */
    private boolean isDotted(Sentence sentence, int at) {
        return sentence.lower(at + 1).equals(".")
                && sentence.at(at + 1).glued()
                && sentence.is(at + 2, TokenKind.NUMBER)
                && sentence.at(at).text().length() > 1
                && words.currency(sentence.at(at).text(), "prefix") != null;
    }

    /** "K60" and "Rs 500" in a text of a country that writes its money so; a letter only when it is glued on. */
    private @Nullable Currency local(Sentence sentence, int at) {
        boolean glued =
                sentence.is(at + 1, TokenKind.NUMBER) && sentence.at(at + 1).glued();
        boolean apart =
                sentence.is(at + 1, TokenKind.NUMBER) && sentence.at(at).text().length() > 1;
        boolean name = glued && words.isNotFigure(sentence.lower(at) + sentence.lower(at + 1), "whole");
        return (glued || apart) && !name ? local.of(sentence.at(at).text()) : null;
    }

    /** The number behind a minus sign or the word for it at {@code at}; {@code at} itself without one. */
    private int signed(Sentence sentence, int at) {
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
        return suffix(sentence, at, numeral, hyphen ? to + 1 : to);
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

    /** The currency behind the number: "dollars", "million euros", "thousands of pounds", "100 BTC", "50p", "20€". */
    private Amount suffix(Sentence sentence, int at, Numeral numeral, int next) {
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
            Numeral larger = numeral.times(MILLION, word + 1);
            return new Amount(larger, at, word + 1, millions.code(), millions.factor(), false);
        }
        boolean glued = numeral.factor() == 1
                && sentence.lower(next).equals("m")
                && sentence.at(next).glued();
        Currency money = glued ? currency(sentence, next + 1, 1, true) : null;
        if (money != null) {
            // "5m kroner"
            Numeral larger = numeral.times(MILLION, next + 1);
            return new Amount(larger, at, next + 2, money.code(), money.factor(), false);
        }
        boolean counted = glued && countedMillions.are(sentence, at, next + 1);
        Numeral whole = counted ? numeral.times(MILLION, next + 1) : numeral;
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

    /** "120 MEUR": a code with an M for millions before it. */
    private @Nullable Currency millions(Sentence sentence, int at) {
        String form = at < sentence.size() ? sentence.at(at).text() : "";
        return form.length() == CODE + 1 && form.startsWith("M") ? words.currency(form.substring(1), "code") : null;
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
