package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is credited for a figure, in wordings that the larger tests do not hold. */
class CreditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A field of 300 metres has been mown, a farmer told The Courier on Monday.    | a farmer
            New reports had put the tower at a height of 60 metres.                      | New reports
            The Post reports that an audit found 30 crates of arms.                      | The Post
            The police said the two men suffered burns.                                  | The police
            Crowds of 5,000 people sing here. — Ada Moor (@adamoor) May 3, 2017          | Ada Moor
            """)
    void givenSpeaker_whenExtracting_thenItIsCredited(String text, String speaker) {
        assertThat(Claims.only(text).attribution()).map(Attribution::text).contains(speaker);
    }

    @Test
    void givenShareOfPeopleWhoSay_whenExtracting_thenNobodyIsCredited() {
        assertThat(Claims.only("Half of voters say they own a car.").attribution())
                .isEmpty();
    }

    @Test
    void givenFigureToldAsKnown_whenExtracting_thenNobodyIsCredited() {
        assertThat(Claims.only("The minister said he welcomed the release of the 21 sailors.")
                        .attribution())
                .isEmpty();
    }
}
