package io.tallywire.claimextractor.extraction.number;

import org.jspecify.annotations.Nullable;

/**
 * A number expression without currency, unit or hedge. Indexes are tokens.
 *
 * @param from its first token
 * @param to behind its last token
 * @param low its value, or the lower end of a vague one
 * @param high its value, or the upper end of a vague one; null when open
 * @param factor the magnitude word's value that it ends with; 1 without
 * @param form how it is written
 */
record Numeral(int from, int to, double low, @Nullable Double high, double factor, Figure.Form form) {

    static Numeral exact(int from, int to, double value, double factor, Figure.Form form) {
        return new Numeral(from, to, value, value, factor, form);
    }

    /** Less than zero, with the sign that starts at {@code newFrom}. */
    Numeral negated(int newFrom) {
        return new Numeral(newFrom, to, high == null ? -low : -high, -low, factor, form);
    }

    /** Multiplied and made longer by a magnitude word. */
    Numeral times(double magnitude, int newTo) {
        return new Numeral(
                from, newTo, low * magnitude, high == null ? null : high * magnitude, factor * magnitude, form);
    }
}
