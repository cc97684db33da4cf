package io.tallywire.dashboard.lag;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and spans of time in words. */
public final class Words {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double FEW = 10;
    private static final double TWO = 2;

    private Words() {}

    /** A span: "0.4 s", "41 s", "2 min", "3.5 h", "4 d". */
    public static String span(double seconds) {
        if (seconds < FEW) {
            return trimmed(seconds) + " s";
        }
        if (seconds < TWO * MINUTE) {
            return whole(seconds) + " s";
        }
        if (seconds < TWO * HOUR) {
            return whole(seconds / MINUTE) + " min";
        }
        return seconds < TWO * DAY ? trimmed(seconds / HOUR) + " h" : trimmed(seconds / DAY) + " d";
    }

    /** How many records: "1 record", "12,400 records". */
    public static String records(long count) {
        return number(count) + (count == 1 ? " record" : " records");
    }

    /** A whole number with commas. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A rate: "0.4 /s", "1,200 /s"; a dash when unknown. */
    public static String rate(OptionalDouble perSecond) {
        if (perSecond.isEmpty()) {
            return "–";
        }
        double rate = perSecond.getAsDouble();
        return (Math.abs(rate) < FEW ? trimmed(rate) : whole(rate)) + " /s";
    }

    private static String trimmed(double value) {
        return format("#,##0.#", value);
    }

    private static String whole(double value) {
        return format("#,##0", value);
    }

    private static String format(String pattern, double value) {
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        return text.equals("-0") ? "0" : text;
    }
}
