package io.tallywire.dashboard.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.42, 0.4 s",
        "41.4, 41 s",
        "119, 119 s",
        "120, 2 min",
        "7199, 120 min",
        "9000, 2.5 h",
        "172800, 2 d"
    })
    void givenASpan_whenWorded_thenItsUnitFitsItsSize(double seconds, String words) {
        assertThat(Words.span(seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 /s", "-0.01, 0 /s", "0.44, 0.4 /s", "1234.5, '1,234 /s'"})
    void givenARate_whenWorded_thenItIsRounded(double rate, String words) {
        assertThat(Words.rate(OptionalDouble.of(rate))).isEqualTo(words);
    }
}
