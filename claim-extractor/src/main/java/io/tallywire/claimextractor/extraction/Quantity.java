package io.tallywire.claimextractor.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A figure as an interval.
 *
 * @param text the number expression as worded, without its hedge
 * @param low the lower end; null when open below, never above {@code high}
 * @param high the upper end; null when open above
 * @param point the one number that stands for the figure: the stated number, or the middle of a range
 * @param bound how it was hedged
 * @param unit "person", an ISO 4217 code, "%", the name of a physical unit, or "item"
 */
public record Quantity(
        String text,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double point,
        Bound bound,
        String unit) {}
