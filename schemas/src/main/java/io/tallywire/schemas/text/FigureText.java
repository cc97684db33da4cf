package io.tallywire.schemas.text;

import io.tallywire.schemas.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures in words: "at least 1,100", "2,000 to 3,000", "3,000 or more". */
public final class FigureText {
    private static final double MAGNITUDES_FROM = 1e6;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;

    private FigureText() {}

    /** A source's figure as it was worded, with its hedge in one standard form. */
    public static String of(Quantity quantity) {
        String text = quantity.getText();
        return switch (quantity.getBound()) {
            case EXACT, UNKNOWN -> text;
            case RANGE -> interval(quantity.getLow(), quantity.getHigh(), quantity.getUnit());
            case APPROXIMATE -> "about " + text;
            case NEARLY -> "nearly " + text;
            case AT_LEAST -> "at least " + text;
            case MORE_THAN -> "more than " + text;
            case AT_MOST -> "up to " + text;
            case LESS_THAN -> "less than " + text;
            case VAGUE -> text + " (" + interval(quantity.getLow(), quantity.getHigh(), quantity.getUnit()) + ")";
        };
    }

    /** An interval whose ends may be open. */
    public static String interval(@Nullable Double low, @Nullable Double high, String unit) {
        if (low == null) {
            return high == null ? "any" : "up to " + number(high, unit);
        }
        if (high == null) {
            return number(low, unit) + " or more";
        }
        return low.equals(high) ? number(low, unit) : bare(low) + " to " + number(high, unit);
    }

    private static String number(double value, String unit) {
        return switch (unit) {
            case "item", "person" -> bare(value);
            case "%" -> bare(value) + "%";
            default -> bare(value) + " " + UnitText.of(unit, value);
        };
    }

    private static String bare(double value) {
        double size = Math.abs(value);
        if (size >= TRILLION) {
            return plain(value / TRILLION) + " trillion";
        }
        if (size >= BILLION) {
            return plain(value / BILLION) + " billion";
        }
        return size >= MAGNITUDES_FROM ? plain(value / MILLION) + " million" : plain(value);
    }

    private static String plain(double value) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
