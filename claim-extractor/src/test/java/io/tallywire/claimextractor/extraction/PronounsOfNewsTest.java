package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a pronoun credits where several might be meant, or where nobody spoke before. */
class PronounsOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mayor Ada Voss met police chief Jon Reed. He said 40 homes had burned.        | chief Jon Reed
            Mayor Ada Voss met police chief Jon Reed. She said 40 homes had burned.       | Mayor Ada Voss
            Police chief Jon Reed met Ada Voss there. She said 40 homes had burned.       | Ada Voss
            Jon Reed called. Ada Voss was in tears. He said 40 homes had burned.          | Jon Reed
            Residents are angry. They say 40 homes burned.                                | Residents
            Prosecutors charged Reed on Monday. They say he burned 40 homes.              | Prosecutors
            """)
    void givenPronoun_whenExtracting_thenWhomItMeansIsCredited(String text, String credit) {
        assertThat(Claims.of(text).get(0).attribution())
                .get()
                .extracting(Attribution::text)
                .isEqualTo(credit);
    }
}
