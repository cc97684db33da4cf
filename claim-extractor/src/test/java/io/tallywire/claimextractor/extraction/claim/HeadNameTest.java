package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Twelve MPs were hurt on Monday.|mp
            The police arrested 12 gunmen on Monday.|gunman
            The probe found 12 bacteria in the water.|bacterium
            The singer has won 84 Grammys since then.|grammy
            The will names five half-siblings of the singer.|half-sibling
            """)
    void givenACountedNoun_whenExtracting_thenItsLemmaIsTheHead(String text, String head) {
        assertThat(ClaimExtractor.create().extract(new ArticleText("", text, null)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.subject().head()).isEqualTo(head));
    }
}
