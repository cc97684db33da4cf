package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which survey is credited for shares that an article tells over several sentences. */
class SurveysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The poll found 40 percent own a car. Just 12 percent said they would sell it.              | The poll
            A poll by Acme was published on Monday. Only 12 percent said they trust the council.       | A poll by Acme
            A poll by Acme is out. The poll was held in May. Only 12 percent trust the council.        | A poll by Acme
            The Acme survey was held in May. Some 12 percent of respondents own a car.                 | The Acme survey
            A poll put the Greens first. The Reds would come second with 12 percent.                   | A poll
            A poll put the Greens first. Nearly 12 percent of those asked were undecided.              | A poll
            """)
    void givenSharesOfASurvey_whenTheNextSentencesGoOn_thenTheSurveyIsCredited(String text, String survey) {
        assertThat(Claims.of(text)).last().satisfies(claim -> assertThat(claim.attribution())
                .map(Attribution::text)
                .contains(survey));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A survey was held in May. Its margin of error is 3 percent.
            A survey was held in May. Shares fell 3 percent after the firm said it wants to grow.
            Twelve percent said they trust the council.
            He leads in every poll. Only 12 percent said they trust the council.
            A poll was held. It rained. It snowed. Bells rang. Only 12 percent trust the council.
            """)
    void givenShareThatNoSurveyTells_whenExtracting_thenNobodyIsCredited(String text) {
        assertThat(Claims.of(text)).last().satisfies(claim -> assertThat(claim.attribution())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The union held a survey in May.|• 40 percent want more pay.|a survey
            """)
    void givenList_whenItFollowsASurvey_thenTheSurveyIsCredited(String first, String item, String survey) {
        assertThat(Claims.only(first + "\n" + item).attribution())
                .map(Attribution::text)
                .contains(survey);
    }
}
