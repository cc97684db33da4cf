package io.tallywire.claimextractor.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A quantity in a text, whether or not something is claimed with it. Its numbers are in the unit that the text states:
 * 63 for "63 cents", 0.5 for "half of". The two levels of a move ("from 9 to 7") are its ends, in the text's order.
 *
 * @param start where {@code text} starts, in code points
 * @param end where it ends, exclusive
 * @param text the number expression as worded, without its hedge
 * @param low the lower end; null when open below
 * @param high the upper end; null when open above
 * @param point the stated number, or the middle of a range
 * @param bound how it is hedged
 * @param unit an ISO 4217 code, "%", "share", the name of a physical unit, the word of a
 *     currency's subunit, or "item"
 * @param change "=" exact, "~" approximate, {@literal ">"} more, {@literal "<"} less, "up" or "down" by that much
 */
public record RecognisedQuantity(
        int start,
        int end,
        String text,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double point,
        Bound bound,
        String unit,
        String change) {

    /** As many as a number with decimals keeps when it is turned from cents and back. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The number, or low-high for a range and for a word such as "thousands"; empty when it has none. */
    public String value() {
        boolean wide = bound == Bound.RANGE || bound == Bound.VAGUE;
        return wide && low != null && !low.equals(high) ? plain(low) + "-" + plain(high) : plain(point);
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
