package io.tallywire.claimextractor.extraction.number;

import org.jspecify.annotations.Nullable;

/**
 * A numeral with its currency or per cent sign. Indexes are tokens.
 *
 * @param numeral the number
 * @param from the first token, currency sign included
 * @param to behind the last token, currency word or per cent sign included
 * @param code the ISO 4217 code; null when it is no money
 * @param subunit what turns the number into the currency's unit: 0.01 for cents
 * @param percent whether it is a percentage
 */
record Amount(Numeral numeral, int from, int to, @Nullable String code, double subunit, boolean percent) {

    boolean isBare() {
        return code == null && !percent;
    }
}
