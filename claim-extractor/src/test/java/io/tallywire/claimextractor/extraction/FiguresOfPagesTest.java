package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that real pages are full of and that claim nothing, and small counts that do; made-up sentences. */
class FiguresOfPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The couple married in spring.",
                "Their couple status is over.",
                "Roe bought a pair of shoes in Kestria.",
                "The 911 call was made at noon.",
                "She won the 200m in Kestria.",
                "The index fell to a five-month low on Monday.",
                "Season two was filmed in Kestria.",
                "A burnt 737 jet stood there.",
                "The ad showed a 4K screen.",
                "He sat in seat 14B of the train.",
                "Five games later he was sacked.",
                "At half-time the scores were level.",
                "Doe is now 12 points clear of Roe.",
                "The 501(c)(3) group met in Kestria.",
                "Entry is free for kids under 10.",
                "KESTRIA TODAY 11 of 41 Skip in Skip. The mayor spoke to reporters in the square."
            })
    void givenNameOrCounterOfAPage_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slideshow (8 images)", "5 comments", "3 min read"})
    void givenLineOfAPage_whenExtracting_thenNothingIsClaimed(String line) {
        assertThat(Claims.of(
                        "Harbour reopens", "The harbour was reopened by the mayor.\n" + line + "\nHe left by boat."))
                .isEmpty();
    }

    @Test
    void givenSentenceThatOpensWithACountOfAPage_whenExtracting_thenItCounts() {
        assertThat(Claims.only("12 photos were found in the drawer.").quantity().low())
                .isEqualTo(12);
    }

    @Test
    void givenVersionNamedElsewhereInTheText_whenExtracting_thenItsBareNumberIsNoClaim() {
        assertThat(Claims.of(
                        "The maker released update 7.25 on Monday. Wallpapers were poor, but 7.25 allows new ones."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The firm hired two clerks and one accountant.|2, 1
            They found one body and three knives.|1, 3
            Firefighters removed one person from the lift.|1
            The race was halted five times in the rain.|5
            Two guests later left the hall.|2
            The trailer was watched 14 million times.|14000000
            The trillion-tonne iceberg broke off.|1000000000000
            He scored goals (35) and touchdowns.|35
            """)
    void givenSmallCountOrMultiple_whenExtracting_thenItIsAClaim(String text, String values) {
        assertThat(Claims.of(text))
                .extracting(claim -> String.format("%.0f", claim.quantity().low()))
                .isEqualTo(List.of(values.split(", ")));
    }

    @Test
    void givenComparisonWithSomethingKnown_whenExtracting_thenItIsNoBound() {
        assertThat(Claims.only("It is not as big as the 30-tonne bell.").quantity())
                .satisfies(quantity -> {
                    assertThat(quantity.bound()).isEqualTo(Bound.EXACT);
                    assertThat(quantity.low()).isEqualTo(30);
                });
    }

    @Test
    void givenSeatsBehindTheVerb_whenExtracting_thenTheyAreNoName() {
        assertThat(Claims.only("The hall can seat 410 guests.").quantity().low())
                .isEqualTo(410);
    }

    @Test
    void givenRatio_whenExtracting_thenItIsNoCount() {
        assertThat(Claims.of("The tower is five times bigger.")).isEmpty();
    }

    @Test
    void givenSpeakerWhoIsOnePerson_whenExtracting_thenNothingIsClaimed() {
        assertThat(Claims.of("\"It shook,\" said one woman.")).isEmpty();
    }

    @Test
    void givenPesosInATextOfTheirCountry_whenExtracting_thenTheyAreMoney() {
        assertThat(Claims.only("The Philippines will pay P190 million.").quantity())
                .satisfies(quantity -> {
                    assertThat(quantity.unit()).isEqualTo("PHP");
                    assertThat(quantity.low()).isEqualTo(190e6);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prices ticked up to 4 percent in May.", "Rates went up to 4 percent in May."})
    void givenLevelThatAVerbLeadsUpTo_whenExtracting_thenItIsNoUpperBound(String text) {
        assertThat(Claims.only(text).quantity().bound()).isEqualTo(Bound.EXACT);
    }
}
