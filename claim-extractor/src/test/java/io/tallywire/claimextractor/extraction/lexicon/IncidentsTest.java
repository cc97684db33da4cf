package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsTest {

    private static final Lexicon LEXICON = Lexicon.load();

    @ParameterizedTest
    @CsvSource({"crash,mishap", "crashes,mishap", "blazes,mishap", "bombings,violence"})
    void givenAFormOfAListedWord_whenAsking_thenItTellsOfItsIncident(String word, String kind) {
        assertThat(LEXICON.incidents().of(word)).isEqualTo(kind);
    }

    @Test
    void givenAllWordsOfTheTablesInAllRegularForms_whenAsking_thenNoneIsTurnedAwayThatTellsOfAnIncident() {
        Map<String, String> kinds = TsvTable.load("incidents.tsv").map();

        List<String> wrong = Stream.of("parts-of-speech.tsv", "irregular-forms.tsv", "incidents.tsv")
                .flatMap(table -> TsvTable.load(table).rows().stream())
                .flatMap(row -> forms(row.get(0)))
                .filter(word -> !String.valueOf(LEXICON.incidents().of(word)).equals(String.valueOf(kind(kinds, word))))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static Stream<String> forms(String word) {
        String stem = word.substring(0, word.length() - 1);
        return Stream.of(
                word,
                word + "s",
                word + "es",
                word + "ed",
                word + "d",
                word + "ing",
                stem + "ing",
                stem + "ies",
                stem + "ied");
    }

    private static @Nullable String kind(Map<String, String> kinds, String word) {
        String noun = kinds.get(LEXICON.forms().noun(word));
        String verb = noun == null ? LEXICON.forms().verb(word) : null;
        return verb == null ? noun : kinds.get(verb);
    }
}
