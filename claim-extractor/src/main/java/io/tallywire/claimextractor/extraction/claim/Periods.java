package io.tallywire.claimextractor.extraction.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns scopes that are told relative to an article's day into ones that mean the same in every article: the date "this-year" into
 * "2017", the stretch "last-week" into "week-2017-W44". Days are those of UTC.
 */
final class Periods {

    private final @Nullable LocalDate day;

    /** @param publishedAt when the article was published; null leaves relative scopes as they are */
    Periods(@Nullable Instant publishedAt) {
        day = publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The normalised form of {@code scope}, one of time-scopes.tsv; itself when it is not relative to a day. */
    String normalise(String scope) {
        if (day == null) {
            return scope;
        }
        return switch (scope) {
            case "this-week" -> week(day);
            case "this-month" -> month(day);
            case "previous-month" -> month(day.minusMonths(1));
            case "this-year" -> year(day);
            case "previous-year" -> year(day.minusYears(1));
            case "next-year" -> year(day.plusYears(1));
            case "overnight" -> day.toString();
            case "last-day" -> "day-" + day;
            case "last-week" -> "week-" + week(day.minusWeeks(1));
            case "last-month" -> "month-" + month(day.minusMonths(1));
            case "last-year" -> "year-" + year(day.minusYears(1));
            case "year-to-date" -> "year-" + year(day);
            default -> scope;
        };
    }

    private static String week(LocalDate of) {
        return String.format(
                Locale.ROOT, "%d-W%02d", of.get(IsoFields.WEEK_BASED_YEAR), of.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String month(LocalDate of) {
        return String.format(Locale.ROOT, "%d-%02d", of.getYear(), of.getMonthValue());
    }

    private static String year(LocalDate of) {
        return Integer.toString(of.getYear());
    }
}
