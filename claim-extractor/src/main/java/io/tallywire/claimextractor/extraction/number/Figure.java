package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a sentence. Indexes are tokens.
 *
 * @param from the first token of its text
 * @param to behind the last token of its text
 * @param hedgeFrom the first token of the hedge and of words between it and the figure; {@code from} without hedge
 * @param after the first token behind figure, unit and right hedge
 * @param low the lower end; null when open
 * @param high the upper end; null when open
 * @param point the stated number, or the middle of a range
 * @param bound how it is hedged
 * @param form how it is written
 * @param measure what kind of unit it has
 * @param unit an ISO 4217 code, "%", a unit name, or "item"
 * @param dimension the unit's dimension; "money", "percent" or "count" when it is not physical
 * @param subunit what has turned the stated number into the unit: 0.01 for cents, else 1
 * @param adjectival whether figure and unit are glued to the noun that follows ("six-week trial")
 */
public record Figure(
        int from,
        int to,
        int hedgeFrom,
        int after,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double point,
        Bound bound,
        Form form,
        Measure measure,
        String unit,
        String dimension,
        double subunit,
        boolean adjectival) {

    /** How a figure is written. */
    public enum Form {
        DIGITS,
        WORDS,
        VAGUE,
        SHARE,
        NONE
    }

    /** What kind of unit a figure has. */
    public enum Measure {
        COUNT,
        MONEY,
        PERCENT,
        PHYSICAL
    }

    /** Whether it is one thing exactly. */
    public boolean isOne() {
        return low != null && low == 1 && high != null && high == 1;
    }

    /** Whether it counts things and has no unit. */
    public boolean isPlainCount() {
        return measure == Measure.COUNT;
    }

    /** Whether it stands with a hedge. */
    boolean isHedged() {
        return bound != Bound.EXACT;
    }

    Figure hedged(int newHedgeFrom, int newAfter, @Nullable Double newLow, @Nullable Double newHigh, Bound newBound) {
        return new Figure(
                from,
                to,
                newHedgeFrom,
                newAfter,
                newLow,
                newHigh,
                point,
                newBound,
                form,
                measure,
                unit,
                dimension,
                subunit,
                adjectival);
    }

    /** The same number as an amount of the currency {@code code}. */
    Figure paidIn(String code) {
        return in(Measure.MONEY, code, "money");
    }

    /** The same number in the unit of {@code other}. */
    Figure measuredLike(Figure other) {
        return in(other.measure, other.unit, other.dimension);
    }

    private Figure in(Measure newMeasure, String newUnit, String newDimension) {
        return new Figure(
                from,
                to,
                hedgeFrom,
                after,
                low,
                high,
                point,
                bound,
                form,
                newMeasure,
                newUnit,
                newDimension,
                subunit,
                adjectival);
    }

    /** From this figure to the end of {@code second}, as the range between two numbers. */
    public Figure between(Figure second, double newLow, double newHigh) {
        Figure named = isPlainCount() ? second : this;
        return new Figure(
                from,
                second.to,
                hedgeFrom,
                second.after,
                newLow,
                newHigh,
                (newLow + newHigh) / 2,
                Bound.RANGE,
                form,
                named.measure,
                named.unit,
                named.dimension,
                named.subunit,
                second.adjectival);
    }

    /** Together with what {@code smaller} adds, of whose unit {@code parts} make one of this one's. */
    Figure joined(Figure smaller, double parts) {
        double more = smaller.low() == null ? 0 : smaller.low() / parts;
        return new Figure(
                from,
                smaller.to,
                hedgeFrom,
                smaller.after,
                plus(low, more),
                plus(high, more),
                plus(point, more),
                bound,
                form,
                measure,
                unit,
                dimension,
                subunit,
                adjectival);
    }

    private static @Nullable Double plus(@Nullable Double value, double more) {
        return value == null ? null : Double.valueOf(value + more);
    }
}
