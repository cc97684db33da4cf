package io.tallywire.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Bound;
import io.tallywire.schemas.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "open",
            value = {
                "1000, open, person, '1,000 or more'",
                "open, 2500000, person, up to 2.5 million",
                "open, open, person, any",
                "7, 7, person, 7",
                "2700, 3000, person, '2,700 to 3,000'",
                "13.6, 14.25, %, 13.6 to 14.25%",
                "5900000000, 5900000000, USD, 5.9 billion USD",
                "3000000000000, open, EUR, 3 trillion EUR or more",
                "-5, 5, degree_celsius, -5 to 5 °C",
            })
    void givenAnInterval_whenPrinted_thenItReads(
            @Nullable Double low, @Nullable Double high, String unit, String expected) {
        assertThat(FigureText.interval(low, high, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, month, 1 month",
        "3, month, 3 months",
        "60, degree_celsius, 60 °C",
        "2, cubic_metre, 2 cubic metres",
        "6, foot, 6 feet",
        "50, megabit_per_second, 50 megabits per second",
        "2.4, gigahertz, 2.4 gigahertz",
        "90, km/h, 90 km/h",
        "5, USD, 5 USD",
    })
    void givenAUnit_whenPrinted_thenItIsInWordsThatGoWithTheNumber(double value, String unit, String expected) {
        assertThat(FigureText.interval(value, value, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, '3,000'",
        "APPROXIMATE, 'about 3,000'",
        "NEARLY, 'nearly 3,000'",
        "AT_LEAST, 'at least 3,000'",
        "MORE_THAN, 'more than 3,000'",
        "AT_MOST, 'up to 3,000'",
        "LESS_THAN, 'less than 3,000'",
        "VAGUE, '3,000 (200 to 999)'",
        "RANGE, '200 to 999'",
        "UNKNOWN, '3,000'",
    })
    void givenAHedge_whenPrinted_thenItStandsBeforeTheFigure(Bound bound, String expected) {
        assertThat(FigureText.of(Quantity.newBuilder()
                        .setText("3,000")
                        .setLow(200.0)
                        .setHigh(999.0)
                        .setBound(bound)
                        .build()))
                .isEqualTo(expected);
    }

    @Test
    void givenAMachineInAnotherLocale_whenPrinted_thenTheFigureIsTheSame() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            assertThat(FigureText.interval(1234.5, 1234.5, "person")).isEqualTo("1,234.5");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }
}
