package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings that were misread in articles of no labelled cluster, in sentences of our own. */
class UnseenWordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At least eight current or former ministers were named.|minister
            Six cranes dot the skyline.|crane
            They made nine movies.|movie
            The club ended its 12-year wait for a title.|wait
            They read three series.|series
            A child fell into a 20m dry well in Kestria.|well
            The court extended her remand for nine days.|remand
            The school has $3m in funding.|funding
            The barn is in a village some 30 miles away.|village
            They dug a 12-metre-deep shaft (39 feet) there.|shaft
            """)
    void givenNounPhrase_whenExtracting_thenItsHeadIsRead(String text, String head) {
        assertThat(Claims.of(text)).extracting(claim -> claim.subject().head()).contains(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team had a 5-11 season.",
                "A Falcon 4C rocket stood there.",
                "They lost in Game Seven on Friday.",
                "It was a best-of-seven series.",
                "The console shows 1080p pictures.",
                "The gorilla, who was 17, was shot dead."
            })
    void givenNameScoreOrAge_whenExtracting_thenNothingIsClaimed(String text) {
        assertThat(Claims.of(text)).isEmpty();
    }

    @Test
    void givenNameBehindTheNumberInAHeadline_whenExtracting_thenTheNumberStillCounts() {
        assertThat(Claims.of("14 Greek Sailors Killed", "")).hasSize(1);
    }

    @Test
    void givenForeignCurrency_whenExtracting_thenItIsMoney() {
        assertThat(Claims.only("They were fined 30,000 Egyptian pounds each.")
                        .quantity()
                        .unit())
                .isEqualTo("EGP");
    }

    @Test
    void givenPassiveWithMoney_whenExtracting_thenItsVerbSaysWhatItIs() {
        assertThat(Claims.only("The campaign will be funded with $7 million from banks and capital raised by schools.")
                        .event())
                .isEqualTo(Event.FUNDING);
    }

    @Test
    void givenStretchOfTimeBehindMore_whenExtracting_thenItIsMeasured() {
        assertThat(Claims.of("A few more minutes passed."))
                .extracting(ExtractedClaim::event)
                .containsOnly(Event.MEASURE);
    }
}
