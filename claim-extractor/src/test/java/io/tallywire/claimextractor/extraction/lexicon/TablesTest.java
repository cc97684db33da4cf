package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abbreviations.tsv",
                "attribution-phrases.tsv",
                "claim-weights.tsv",
                "clause-verbs.tsv",
                "collectives.tsv",
                "countries.tsv",
                "currencies.tsv",
                "event-labels.tsv",
                "event-weights.tsv",
                "events.tsv",
                "frames.tsv",
                "function-words.tsv",
                "head-events.tsv",
                "head-weights.tsv",
                "hedge-fillers.tsv",
                "hedges.tsv",
                "incidents.tsv",
                "irregular-forms.tsv",
                "local-currencies.tsv",
                "modality.tsv",
                "name-aliases.tsv",
                "not-figures.tsv",
                "not-names.tsv",
                "noun-frequencies.tsv",
                "number-words.tsv",
                "page-furniture.tsv",
                "parts-of-speech.tsv",
                "people.tsv",
                "places.tsv",
                "percent-words.tsv",
                "reporting-verbs.tsv",
                "shared-fates.tsv",
                "speaker-nouns.tsv",
                "speakers.tsv",
                "speech-nouns.tsv",
                "subject-kinds.tsv",
                "subject-qualifiers.tsv",
                "synonyms.tsv",
                "tag-weights.tsv",
                "time-scopes.tsv",
                "time-words.tsv",
                "units.tsv",
                "vague-words.tsv",
                "word-kinds.tsv"
            })
    void givenTable_whenLoading_thenItHasRowsOfOneWidthAndNoneTwice(String name) {
        TsvTable table = TsvTable.load(name);

        assertThat(table.rows()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.get(0)).isNotBlank());
    }

    @Test
    void givenMissingTable_whenLoading_thenTheErrorNamesIt() {
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> TsvTable.load("nothing.tsv"))
                .withMessageContaining("nothing.tsv");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "soldiers, soldier",
        "women, woman",
        "bodies, body",
        "losses, loss",
        "crew, crew",
        "churches, church",
        "buses, bus",
        "houses, house",
        "excuses, excuse",
        "men, man"
    })
    void givenPlural_whenAskingForTheNoun_thenItIsTheSingular(String plural, String singular) {
        assertThat(Lexicon.load().forms().noun(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "killed, kill",
        "died, die",
        "fell, fall",
        "injuring, injure",
        "stopped, stop",
        "says, say",
        "carried, carry"
    })
    void givenInflectedVerb_whenAskingForTheVerb_thenItIsTheLemma(String form, String lemma) {
        assertThat(Lexicon.load().forms().verb(form)).isEqualTo(lemma);
    }
}
