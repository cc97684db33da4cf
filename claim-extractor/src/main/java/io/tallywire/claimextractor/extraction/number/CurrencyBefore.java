package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the currency before a number: "$5", "US $5", "A$5", "EUR 5", "Rs. 500", "K60", "MEUR 120". */
final class CurrencyBefore {

    /** By what the M of "MEUR" multiplies. */
    static final double MILLION = 1e6;

    /** How many letters an ISO 4217 code has. */
    private static final int CODE = 3;

    /** The letters of a country that may stand apart from its currency's sign. */
    private static final int COUNTRY = 2;

    /**
     * What stands before a number.
     *
     * @param currency the currency; null without one, or when the sign is not known
     * @param number the token behind it, where the number has to start
     * @param millions whether it counts in millions
     */
    record Prefix(@Nullable Currency currency, int number, boolean millions) {

        private Prefix(@Nullable Currency currency, int number) {
            this(currency, number, false);
        }
    }

    private final QuantityWords words;
    private final LocalCurrencies local;

    CurrencyBefore(QuantityWords words, LocalCurrencies local) {
        this.words = words;
        this.local = local;
    }

    /** The currency at {@code at}, if one stands there. */
    Prefix read(Sentence sentence, int at) {
        if (sentence.is(at, TokenKind.CURRENCY)) {
            return sign(sentence, at);
        }
        Prefix word = sentence.is(at, TokenKind.WORD) ? word(sentence, at) : null;
        return word == null ? new Prefix(null, at) : word;
    }

    /** "$5", "$A5". */
    private Prefix sign(Sentence sentence, int at) {
        boolean lettered = sentence.is(at + 1, TokenKind.WORD)
                && sentence.at(at + 1).glued()
                && sentence.is(at + 2, TokenKind.NUMBER);
        String sign = sentence.at(at).text();
        Currency country = lettered ? words.currency(sign + sentence.at(at + 1).text(), "prefix") : null;
        return country == null ? new Prefix(words.currency(sign, "prefix"), at + 1) : new Prefix(country, at + 2);
    }

    private @Nullable Prefix word(Sentence sentence, int at) {
        String form = sentence.at(at).text();
        Currency signed = signed(sentence, at, form);
        if (signed != null) {
            return new Prefix(signed, at + 2);
        }
        if (isDotted(sentence, at)) {
            return new Prefix(words.currency(form, "prefix"), at + 2);
        }
        if (!sentence.is(at + 1, TokenKind.NUMBER)) {
            return null;
        }
        Currency larger = millions(words, form);
        if (larger != null) {
            return new Prefix(larger, at + 1, true);
        }
        Currency here = local(sentence, at);
        Currency known = here == null ? words.currency(form, "prefix", "code") : here;
        if (known == null && sentence.at(at + 1).glued()) {
            known = words.currency(form, "gluedprefix");
        }
        return known == null ? null : new Prefix(known, at + 1);
    }

    /** "US$5", "US $5" as well, but not "A $5 fee"; "Y=5". */
    private @Nullable Currency signed(Sentence sentence, int at, String form) {
        boolean glued =
                sentence.is(at + 1, TokenKind.CURRENCY) && (sentence.at(at + 1).glued() || form.length() >= COUNTRY);
        if (glued) {
            return words.currency(form + sentence.at(at + 1).text(), "prefix");
        }
        boolean equals = sentence.lower(at + 1).equals("=")
                && sentence.at(at + 1).glued()
                && sentence.is(at + 2, TokenKind.NUMBER);
        return equals ? words.currency(form + "=", "gluedprefix") : null;
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

    /** "120 MEUR": the currency of a code with an M for millions before it; null when {@code form} is none. */
    static @Nullable Currency millions(QuantityWords words, String form) {
        return form.length() == CODE + 1 && form.startsWith("M") ? words.currency(form.substring(1), "code") : null;
    }
}
