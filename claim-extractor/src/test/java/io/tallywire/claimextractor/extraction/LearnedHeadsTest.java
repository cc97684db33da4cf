package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heads that the rules alone miss and the learned weights find; made-up sentences. */
class LearnedHeadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The pit, dug by hand in the spring, went down to 40 metres.|pit",
                "Military spending, meanwhile, has climbed to 17 percent.|spending",
                "The bill for the repairs is now put at between 30 and 35 million euros.|bill",
                "A report by the council, seen on Friday, puts the bridge at 40 million euros.|bridge"
            })
    void givenFigureFarFromItsNoun_whenExtracting_thenTheNounIsFound(String text, String head) {
        assertThat(Claims.of(text))
                .last()
                .satisfies(claim -> assertThat(claim.subject().head()).isEqualTo(head));
    }
}
