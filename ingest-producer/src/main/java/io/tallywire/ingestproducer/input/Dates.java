package io.tallywire.ingestproducer.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that feeds and archives write: ISO 8601 with or without an offset (then UTC) or a time (then
 * midnight), with a space for the T and without the separators; RFC 1123 as in RSS; seconds or milliseconds since 1970.
 * No locale and no time zone of the machine has a say. The result is exact to the millisecond, as records are.
 */
public final class Dates {
    /** From this number on it is milliseconds: seconds would be after the year 5138, milliseconds before March 1973. */
    private static final double FIRST_MILLIS = 1e11;

    /** Before any newspaper: such a date is a default of some program, not a date. */
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final int ISO_DATE = "2026-01-31".length();
    private static final int ISO_WITH_OFFSET = "2026-01-31T18:30Z".length();
    private static final Pattern NUMBER = Pattern.compile("-?\\d{9,16}(\\.\\d{1,9})?");
    private static final Pattern NAMED_ZONE = Pattern.compile("(.* )(UTC?|GMT|Z|EST|EDT|CST|CDT|MST|MDT|PST|PDT)");

    /** The zones that RFC 822 gives a meaning to. */
    private static final Map<String, String> OFFSET_BY_ZONE = Map.of(
            "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT", "-0600", "PST",
            "-0800", "PDT", "-0700");

    private static final List<DateTimeFormatter> FORMATS =
            List.of(dateAndTime("uuuu-MM-dd", "HH:mm[:ss]"), dateAndTime("uuuuMMdd", "HHmm[ss]"), rfc1123());

    private Dates() {}

    /** The instant that a text names; empty when it can't be read or lies before 1600 or after 9999. */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        Optional<Instant> exact = IsoDateTime.parse(stripped);
        if (exact.isPresent()) {
            return exact.flatMap(Dates::inRange);
        }
        if (stripped.length() >= ISO_WITH_OFFSET && stripped.charAt(ISO_DATE) == 'T') {
            exact = parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME, stripped);
            if (exact.isPresent()) {
                return exact.flatMap(Dates::inRange);
            }
        }
        if (NUMBER.matcher(stripped).matches()) {
            return ofEpoch(Double.parseDouble(stripped));
        }
        String withOffset = withNumericOffset(stripped);
        return FORMATS.stream()
                .flatMap(format -> parse(format, withOffset).stream())
                .findFirst()
                .flatMap(Dates::inRange);
    }

    /** Seconds, or from 10^11 on milliseconds, since 1970. */
    public static Optional<Instant> ofEpoch(double number) {
        double millis = Math.abs(number) < FIRST_MILLIS ? number * 1_000 : number;
        // Doubles hold every millisecond up to the year 287396.
        return !(Math.abs(millis) <= LATEST.toEpochMilli()) // so that NaN is refused too
                ? Optional.empty()
                : inRange(Instant.ofEpochMilli(Math.round(millis)));
    }

    private static Optional<Instant> inRange(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
                ? Optional.empty()
                : Optional.of(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed =
                    format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime exact) {
                return Optional.of(exact.toInstant());
            }
            LocalDateTime local = parsed instanceof LocalDateTime time
                    ? time
                    : LocalDate.from(parsed).atStartOfDay();
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withNumericOffset(String text) {
        Matcher zone = NAMED_ZONE.matcher(text);
        return zone.matches() ? zone.group(1) + OFFSET_BY_ZONE.getOrDefault(zone.group(2), "+0000") : text;
    }

    private static DateTimeFormatter dateAndTime(String date, String time) {
        return strict(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(date)
                .optionalStart()
                .appendPattern("['T'][' ']" + time)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("[' ']")
                .appendPattern("[XXX][XX][X]"));
    }

    private static DateTimeFormatter rfc1123() {
        Map<Long, String> months = Map.ofEntries(
                Map.entry(1L, "Jan"),
                Map.entry(2L, "Feb"),
                Map.entry(3L, "Mar"),
                Map.entry(4L, "Apr"),
                Map.entry(5L, "May"),
                Map.entry(6L, "Jun"),
                Map.entry(7L, "Jul"),
                Map.entry(8L, "Aug"),
                Map.entry(9L, "Sep"),
                Map.entry(10L, "Oct"),
                Map.entry(11L, "Nov"),
                Map.entry(12L, "Dec"));
        Map<Long, String> days = Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun");
        // A weekday that does not fit its date is refused: one of the two is wrong, and no one can tell which.
        return strict(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .optionalStart()
                .appendText(ChronoField.DAY_OF_WEEK, days)
                .appendLiteral(", ")
                .optionalEnd()
                .appendPattern("[dd][d] ")
                .appendText(ChronoField.MONTH_OF_YEAR, months)
                .appendPattern(" uuuu HH:mm[:ss][ XX][ XXX]"));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }
}
