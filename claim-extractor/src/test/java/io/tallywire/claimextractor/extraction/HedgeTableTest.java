package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of hedges in docs/extraction.md, row by row; an empty end is open. */
class HedgeTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            200|EXACT|200|200
            exactly 200|EXACT|200|200
            about 200|APPROXIMATE|180|220
            around 200|APPROXIMATE|180|220
            roughly 200|APPROXIMATE|180|220
            approximately 200|APPROXIMATE|180|220
            some 200|APPROXIMATE|180|220
            an estimated 200|APPROXIMATE|180|220
            ~200|APPROXIMATE|180|220
            nearly 200|NEARLY|180|200
            almost 200|NEARLY|180|200
            close to 200|NEARLY|180|200
            just under 200|NEARLY|180|200
            at least 200|AT_LEAST|200|
            no fewer than 200|AT_LEAST|200|
            a minimum of 200|AT_LEAST|200|
            200 or more|AT_LEAST|200|
            200-plus|AT_LEAST|200|
            more than 200|MORE_THAN|200|
            over 200|MORE_THAN|200|
            above 200|MORE_THAN|200|
            in excess of 200|MORE_THAN|200|
            upwards of 200|MORE_THAN|200|
            exceeding 200|MORE_THAN|200|
            up to 200|AT_MOST||200
            as many as 200|AT_MOST||200
            at most 200|AT_MOST||200
            no more than 200|AT_MOST||200
            a maximum of 200|AT_MOST||200
            less than 200|LESS_THAN||200
            fewer than 200|LESS_THAN||200
            under 200|LESS_THAN||200
            below 200|LESS_THAN||200
            200 to 300|RANGE|200|300
            between 200 and 300|RANGE|200|300
            200-300|RANGE|200|300
            five or six|RANGE|5|6
            nearly 200 to 300|RANGE|200|300
            a couple of|VAGUE|2|2
            a few|VAGUE|3|5
            several|VAGUE|3|9
            a handful of|VAGUE|3|9
            dozens of|VAGUE|24|99
            scores of|VAGUE|40|99
            hundreds of|VAGUE|200|999
            several hundred|VAGUE|300|999
            some several hundred|VAGUE|300|999
            thousands of|VAGUE|2000|9999
            several thousand|VAGUE|3000|9999
            tens of thousands of|VAGUE|20000|99999
            hundreds of thousands of|VAGUE|200000|999999
            millions of|VAGUE|2000000|9999999
            tens of millions of|VAGUE|20000000|99999999
            billions of|VAGUE|2000000000|9999999999
            no|EXACT|0|0
            """)
    void givenWording_whenExtracting_thenBoundAndIntervalFollowTheTable(
            String wording, Bound bound, @Nullable Double low, @Nullable Double high) {
        Quantity quantity = Claims.only("Officials found that " + wording + " miners were killed.")
                .quantity();

        assertThat(quantity.bound()).isEqualTo(bound);
        assertEnd(quantity.low(), low);
        assertEnd(quantity.high(), high);
    }

    private static void assertEnd(@Nullable Double actual, @Nullable Double expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isNotNull().isCloseTo(expected, Offset.offset(1e-6));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Half of, 50", "A third of, 33.3", "Three quarters of, 75", "One in five of, 20", "Two-thirds of, 66.7"
    })
    void givenFractionInWords_whenExtracting_thenItIsAShare(String wording, double percent) {
        Quantity quantity = Claims.only(wording + " the members voted.").quantity();

        assertThat(quantity.unit()).isEqualTo("%");
        assertThat(quantity.low()).isNotNull().isCloseTo(percent, Offset.offset(0.05));
    }
}
