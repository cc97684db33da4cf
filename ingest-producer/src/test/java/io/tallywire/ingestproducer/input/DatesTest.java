package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @Property
    void givenDateInTheUsualShape_whenRead_thenTheMomentThatJavaReads(
            @ForAll @LongRange(min = -11_000_000_000L, max = 200_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        OffsetDateTime date = Instant.ofEpochSecond(second, nano).atOffset(ZoneOffset.ofTotalSeconds(60 * offset));

        assertThat(IsoDateTime.parse(date.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                .contains(date.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T12:00:60Z",
                "2026-01-01T12:00:00",
                "2026-01-01T12:00:00.Z",
                "2026-01-01T12:00:00.1234567890Z",
                "2026-01-01T12:00:00+0200",
                "2026-01-01T12:00:00+19:00",
                "2026-01-01T12:00:00+02:60",
                "2026-01-01T12:00:00Zx",
                "2026-01-01t12:00:00z",
                "2026-01-01T12:00:0\u0660Z"
            })
    void givenAnotherShapeOrNoMoment_whenReadAsTheUsualShape_thenNothing(String text) {
        assertThat(IsoDateTime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-28                          | 2024-12-28T00:00:00Z",
                "2016-11-09T00:00:00                 | 2016-11-09T00:00:00Z",
                "2024-01-05T12:30                    | 2024-01-05T12:30:00Z",
                "2024-01-05T12:30Z                   | 2024-01-05T12:30:00Z",
                "2024-01-05T12:30:15Z                | 2024-01-05T12:30:15Z",
                "2024-01-05t12:30:15z                | 2024-01-05T12:30:15Z",
                "2024-01-05T12:30:15.5Z              | 2024-01-05T12:30:15.500Z",
                "2024-01-05T12:30:15.123456789+00:00 | 2024-01-05T12:30:15.123Z",
                "2024-01-05T12:30:15+02:00           | 2024-01-05T10:30:15Z",
                "2024-01-05T12:30:15+0200            | 2024-01-05T10:30:15Z",
                "2024-01-05T12:30:15+02              | 2024-01-05T10:30:15Z",
                "2024-01-05T12:30:15-05:30           | 2024-01-05T18:00:15Z",
                "2024-01-05 12:30:15                 | 2024-01-05T12:30:15Z",
                "2024-01-05 12:30:15 +0200           | 2024-01-05T10:30:15Z",
                "2024-01-05 12:30:15 UTC             | 2024-01-05T12:30:15Z",
                "20240105                            | 2024-01-05T00:00:00Z",
                "20240105T123015Z                    | 2024-01-05T12:30:15Z",
                "2024-02-29                          | 2024-02-29T00:00:00Z",
                "1704457815                          | 2024-01-05T12:30:15Z",
                "1704457815.25                       | 2024-01-05T12:30:15.250Z",
                "1704457815123                       | 2024-01-05T12:30:15.123Z",
                "Fri, 05 Jan 2024 12:30:15 GMT       | 2024-01-05T12:30:15Z",
                "Fri, 5 Jan 2024 12:30:15 +0200      | 2024-01-05T10:30:15Z",
                "Fri, 05 Jan 2024 12:30:15 EST       | 2024-01-05T17:30:15Z",
                "Fri, 05 Jan 2024 12:30:15 PDT       | 2024-01-05T19:30:15Z",
                "5 Jan 2024 12:30 UT                 | 2024-01-05T12:30:00Z",
            })
    void givenDateOfAKnownShape_whenParsed_thenInstantInUtc(String text, Instant expected) {
        assertThat(Dates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024",
                "2024-01",
                "2024-13-01",
                "2023-02-29",
                "2024-01-05T25:00:00Z",
                "05/01/2024",
                "Mon, 05 Jan 2024 12:30:15 GMT",
                "Fri, 05 Jän 2024 12:30:15 GMT",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00",
                "-999999999-01-01",
                "+123456789-01-01",
                "9999999999999999",
                "1e999",
                "NaN",
                "2024-01-05T12:30:15Z and more"
            })
    void givenNoReadableDate_whenParsed_thenEmpty(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE, -1e300})
    void givenNumberBeyondAllDates_whenRead_thenEmpty(double number) {
        assertThat(Dates.ofEpoch(number)).isEmpty();
    }

    @Property
    void givenAnyInstantOfFourDigitYears_whenWrittenAsIsoAndParsed_thenSame(
            @ForAll @LongRange(min = -11_000_000_000_000L, max = 253_402_300_799_999L) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);

        assertThat(Dates.parse(instant.toString())).contains(instant);
    }

    @Property
    void givenAnyText_whenParsed_thenNoException(@ForAll String text) {
        assertThat(Dates.parse(text)).isNotNull();
    }
}
