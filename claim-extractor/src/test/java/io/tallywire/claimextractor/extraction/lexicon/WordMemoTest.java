package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordMemoTest {

    private static KnownWord known(String word) {
        return new KnownWord(word, "N", word.toUpperCase(Locale.ROOT), null, "N", 0, 0, 0);
    }

    @Property(tries = 100)
    void givenAnyWords_whenReadingThemTwice_thenEachIsReadAsItself(@ForAll List<String> words) {
        WordMemo memo = new WordMemo(WordMemoTest::known);

        words.forEach(word -> assertThat(memo.of(word).noun()).isEqualTo(word.toUpperCase(Locale.ROOT)));
        words.forEach(word -> assertThat(memo.of(word).noun()).isEqualTo(word.toUpperCase(Locale.ROOT)));
    }

    @Test
    void givenAWordThatWasMetBefore_whenReadingIt_thenItIsNotReadAgain() {
        List<String> read = new ArrayList<>();
        WordMemo memo = new WordMemo(word -> {
            read.add(word);
            return known(word);
        });

        memo.of("storm");
        memo.of("storms".substring(0, 5));

        assertThat(read).containsExactly("storm");
    }

    @Test
    void givenMoreWordsThanPlaces_whenManyThreadsReadThem_thenEachIsReadAsItself() {
        WordMemo memo = new WordMemo(WordMemoTest::known);

        boolean right = IntStream.range(0, 400_000)
                .parallel()
                .mapToObj(i -> "w".repeat(i % 5) + i % 100_000)
                .allMatch(word -> memo.of(word).word().equals(word));

        assertThat(right).isTrue();
    }

    @Test
    void givenALongWord_whenReadingItTwice_thenItIsNotKept() {
        List<String> read = new ArrayList<>();
        WordMemo memo = new WordMemo(word -> {
            read.add(word);
            return known(word);
        });
        String word = "a".repeat(10_000);

        memo.of(word);
        memo.of(word);

        assertThat(read).hasSize(2);
    }
}
