package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordMapTest {

    @Property(tries = 200)
    void givenAnyRows_whenAskingForAnyWord_thenTheAnswerIsThatOfAMap(
            @ForAll @Size(max = 200) Map<@StringLength(max = 3) String, Integer> rows,
            @ForAll @StringLength(max = 3) String word) {
        WordMap<Integer> words = WordMap.copyOf(rows);

        assertThat(words.get(word)).isEqualTo(rows.get(word));
        assertThat(words.containsKey(word)).isEqualTo(rows.containsKey(word));
        assertThat(words.getOrDefault(word, -1)).isEqualTo(rows.getOrDefault(word, -1));
        assertThat(words).isEqualTo(rows);
        rows.forEach((known, value) -> assertThat(words.get(known)).isEqualTo(value));
    }

    @Test
    void givenRowsInAnOrder_whenReadingThemAll_thenTheyKeepIt() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int i = 50; i > 0; i--) {
            rows.put("word" + i, i);
        }

        assertThat(WordMap.copyOf(rows).keySet()).containsExactlyElementsOf(rows.keySet());
    }

    @Test
    void givenAMapThatChangesLater_whenAskingTheCopy_thenItHasNotChanged() {
        Map<String, Integer> rows = new HashMap<>(Map.of("one", 1));
        WordMap<Integer> words = WordMap.copyOf(rows);

        rows.put("two", 2);

        assertThat(words).containsOnlyKeys("one");
    }
}
