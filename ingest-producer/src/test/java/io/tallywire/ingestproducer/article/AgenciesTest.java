package io.tallywire.ingestproducer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, South Korea (AP) — Nine people died.   | Associated Press",
                "TAMBREY, March 17 (Reuters) - Nine people.    | Reuters",
                "Berlin (dpa) – Nine people died.              | dpa",
                "(Xinhua) -- Nine people died.                 | Xinhua",
            })
    void givenDatelineInTheBody_whenAsked_thenItsAgency(String body, String agency) {
        assertThat(Agencies.originator(Optional.empty(), List.of(), body)).contains(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Reuters                            | Reuters",
                "Reuters Staff                      | Reuters",
                "By The Associated Press            | Associated Press",
                "Ada Example, Associated Press      | Associated Press",
                "Ada Example of The Associated Press | Associated Press",
                "AFP                                | Agence France-Presse",
                "Press Association                  | PA Media",
            })
    void givenByline_whenAsked_thenItsAgency(String author, String agency) {
        assertThat(Agencies.originator(Optional.empty(), List.of(author), "Nine people died."))
                .contains(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "© 2026 The Associated Press. All rights reserved. | Associated Press",
                "Copyright 2026 Agence France-Presse               | Agence France-Presse",
                "Source: Xinhua                                    | Xinhua",
            })
    void givenCreditAtTheEnd_whenAsked_thenItsAgency(String credit, String agency) {
        assertThat(Agencies.originator(Optional.empty(), List.of(), "Nine people died.\n\n" + credit))
                .contains(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nine people died, the agency Reuters reported.",
                "The Associated Press (AP) reported nine dead.",
                "Nine people died (AP Photo).",
                "The party (PA) lost nine seats.",
                "© 2026 Example Times",
                "",
            })
    void givenAgencyThatIsOnlyMentioned_whenAsked_thenNone(String body) {
        assertThat(Agencies.originator(Optional.of("SEOUL"), List.of("Ada Example", "Example staff"), body))
                .isEmpty();
    }
}
