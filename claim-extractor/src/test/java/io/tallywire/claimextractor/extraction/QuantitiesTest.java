package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The yacht costs USD1,700.|1700|USD
            The yacht costs USD10m.|10000000|USD
            The yacht costs $US2,450,000.|2450000|USD
            The deal was worth PS2.7m.|2700000|GBP
            Stamps cost 63 cents.|63|cents
            Yields stood at .05 per cent.|0.05|%
            It was minus 40 degrees Celsius.|-40|degree_celsius
            It was -12 degrees Celsius.|-12|degree_celsius
            The gap was $-5.5bn.|-5500000000|USD
            Hundreds of miles were closed.|100-1000|mile
            Thousands of people came.|1000-10000|item
            A third of the voters came.|0.333333333|share
            One of the bridges is closed.|1|item
            She waited for three years.|3|year
            He swam from 5 miles to 9.|5-9|mile
            Shares fell from 9 euros in May to 7 euros.|9-7|EUR
            The range grew from up to 110 miles to 160 miles.|110-160|mile
            The studio paid Y=45 million.|45000000|JPY
            The mill cost NZ $30 million.|30000000|NZD
            The mill cost MEUR 30.|30000000|EUR
            The pass costs GBP45.|45|GBP
            The pass costs 12 EUR 80.|12.8|EUR
            It weighs 4,5 tonnes.|4.5|tonne
            The lake holds 1,2 million litres.|1200000|litre
            Stamps rose to 8.7p.|8.7|p
            One German swimmer drowned.|1|item
            """)
    void givenText_whenRecognisingQuantities_thenValueAndUnitAreThoseOfTheText(String text, String value, String unit) {
        assertThat(EXTRACTOR.quantities(text)).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Several boats sank.",
                "The band lives at 49 Alder Road.",
                "They led 2-0 at noon.",
                "It landed in 2120.",
                "Using the same one across sites is bad.",
                "The club finished in the bottom four.",
                "By Jo Roe May 4 2018 6:00 AM",
                "They boarded a 747 jumbo.",
                "She lives in the 10453 ZIP code.",
                "Pictures look sharper on a 4K screen.",
                "The couple bought a farm.",
                "The unit was named nt-45m."
            })
    void givenNoQuantity_whenRecognisingQuantities_thenThereIsNone(String text) {
        assertThat(EXTRACTOR.quantities(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The index is poised to drop 5 percent.|down
            The shop will grow sales by 5 percent.|up
            The index: +5 percent.|up
            They need to add 5 users.|=
            The index rose 45 points.|up
            Gold was down 12.5 at noon.|down
            The firm added a 40 metre tower.|=
            Roe averaged 11 points.|~
            It seats about 40 to 50 guests.|~
            Nearly 40 guests came.|~
            Just under 40 guests came.|<
            The chip is made in a sub-9 nanometre process.|<
            Rates ticked up to 4 percent.|=
            """)
    void givenMove_whenRecognisingQuantities_thenOnlyWhatMovesByItIsUpOrDown(String text, String change) {
        assertThat(EXTRACTOR.quantities(text))
                .extracting(RecognisedQuantity::change)
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shares of Acme fell 2 percent and those of Roe by 3 percent.|down, down
            The index rose 40 points, or 0.4 percent.|up, up
            It reaches more than 40 mph (64 km/h / 35 knots).|>, >, >
            Prices rose by 2 to 3 dollars (1.8 to 2.7 euros).|up, up
            """)
    void givenTheSameMoveToldAgain_whenRecognisingQuantities_thenBothChangeAlike(String text, String changes) {
        assertThat(EXTRACTOR.quantities(text))
                .extracting(RecognisedQuantity::change)
                .containsExactly(changes.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "The load is greater than or equal to 30 tons., AT_LEAST",
        "The load is >= 30 tons., AT_LEAST",
        "The load is less than or equal to 30 tons., AT_MOST",
        "The load is smaller than 30 tons., LESS_THAN"
    })
    void givenComparison_whenRecognisingQuantities_thenItIsABound(String text, Bound bound) {
        assertThat(EXTRACTOR.quantities(text))
                .extracting(RecognisedQuantity::bound)
                .containsExactly(bound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The code is two-nought-five.|2, 0, 5
            - 2 3/4|-2.75
            - 20 k|-20000
            Rows 1,2 and 3 are full.|1, 2, 3
            """)
    void givenNumbers_whenReadingEveryNumber_thenAllAreRead(String text, String values) {
        assertThat(EXTRACTOR.numbers(text))
                .extracting(RecognisedQuantity::value)
                .containsExactly(values.split(", "));
    }

    @Test
    void givenConversion_whenRecognisingQuantities_thenItChangesLikeItsNeighbour() {
        assertThat(EXTRACTOR.quantities("More than 10 miles (16 km) were closed."))
                .extracting(RecognisedQuantity::change)
                .containsExactly(">", ">");
    }

    @Test
    void givenAHedgedFigureBelowZero_whenRecognisingQuantities_thenItsLowIsNotAboveItsHigh() {
        assertThat(EXTRACTOR.quantities("The temperature fell to about -10 degrees Celsius."))
                .singleElement()
                .satisfies(quantity -> {
                    assertThat(quantity.low()).isEqualTo(-11);
                    assertThat(quantity.high()).isEqualTo(-9);
                });
    }
}
