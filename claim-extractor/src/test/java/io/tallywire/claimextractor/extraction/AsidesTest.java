package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures of reported speech its speaker does not assert. */
class AsidesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Moor said she would write to the bank, which owns 30 percent of the shares.",
                "The minister said he could not pay for the hostels, which house fewer than a fifth of the students.",
                "The mayor said the wounded were flown to Perm, which is 210 km away.",
                "The results showed a fall on the northern shelf, where 30 rigs stand idle.",
                "The roofs hold, according to the company, which has 30 workers.",
                "“They sell,” said Ada Moor, who has 30 followers.",
                "“They sell,” Ada Moor, who has 30 followers, told us.",
                "Ada Moor said the plan was blind to the past, two years after hundreds of women were robbed.",
                "The ministry announced the release of 21 of the more than 200 girls."
            })
    void givenFigureThatOnlyDescribes_whenExtracting_thenNobodyIsCreditedForTheLast(String text) {
        assertThat(Claims.of(text)).last().satisfies(claim -> assertThat(claim.attribution())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor said the storm hit the town, which lost 30 homes.               | The mayor
            The mayor said the cut would hit the town, which will lose 30 homes.      | The mayor
            The mayor said homes which hold 30 people burned.                         | The mayor
            Officials said the boy, who fell 30 feet, is well.                        | Officials
            A dealer noted that it comes weeks after 30 men left the town.            | A dealer
            The loss is large, according to Acme, which puts it at 30 million euros.  | Acme
            """)
    void givenFigureThatIsAsserted_whenExtracting_thenTheSpeakerIsCredited(String text, String speaker) {
        assertThat(Claims.only(text).attribution()).map(Attribution::text).contains(speaker);
    }

    @Test
    void givenPartOfAWhole_whenItIsReported_thenBothAreCredited() {
        assertThat(Claims.of("The doctor said 17 of the 88 wounded were dying."))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("The doctor", "The doctor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme reported a loss of 5 million euros and is closing 30 shops.",
                "Acme reported a loss of 5 million euros but opened 30 shops.",
                "Acme, which says it lost 5 million euros, is closing 30 shops."
            })
    void givenDeedBehindAReport_whenExtracting_thenOnlyTheReportIsCredited(String text) {
        assertThat(Claims.of(text))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("Acme", "");
    }

    @Test
    void givenClauseWithTwoDeeds_whenItIsReported_thenBothAreCredited() {
        assertThat(Claims.of("Acme said it lost 5 million euros and closed 30 shops."))
                .extracting(claim -> claim.attribution().map(Attribution::text).orElse(""))
                .containsExactly("Acme", "Acme");
    }
}
