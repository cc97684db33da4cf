package io.tallywire.claimextractor.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A quantity in a text, whether or not something is claimed with it.
 *
 * @param start where {@code text} starts, in code points
 * @param end where it ends, exclusive
 * @param text the number expression as worded, without its hedge
 * @param low the lower end; null when open below
 * @param high the upper end; null when open above
 * @param point the stated number, or the middle of a range
 * @param bound how it is hedged
 * @param unit an ISO 4217 code, "%", the name of a physical unit, or "item"
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
        String change) {}
