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

    private record Read(String word, String capitals, int length) implements WordMemo.Entry {

        static Read of(String word) {
            return new Read(word, word.toUpperCase(Locale.ROOT), word.length());
        }
    }

    @Property(tries = 100)
    void givenAnyWords_whenReadingThemTwice_thenEachIsReadAsItself(@ForAll List<String> words) {
        WordMemo<Read> memo = new WordMemo<>(Read::of);

        words.forEach(word -> assertThat(memo.of(word).capitals()).isEqualTo(word.toUpperCase(Locale.ROOT)));
        words.forEach(word -> assertThat(memo.of(word).capitals()).isEqualTo(word.toUpperCase(Locale.ROOT)));
    }

    @Test
    void givenAWordThatWasMetBefore_whenReadingIt_thenItIsNotReadAgain() {
        List<String> read = new ArrayList<>();
        WordMemo<Read> memo = new WordMemo<>(word -> {
            read.add(word);
            return Read.of(word);
        });

        memo.of("storm");
        memo.of("storms".substring(0, 5));

        assertThat(read).containsExactly("storm");
    }

    @Test
    void givenMoreWordsThanPlaces_whenManyThreadsReadThem_thenEachIsReadAsItself() {
        WordMemo<Read> memo = new WordMemo<>(Read::of);

        boolean right = IntStream.range(0, 400_000)
                .parallel()
                .mapToObj(i -> "w".repeat(i % 5) + i % 100_000)
                .allMatch(word -> memo.of(word).length() == word.length());

        assertThat(right).isTrue();
    }

    @Test
    void givenALongWord_whenReadingItTwice_thenItIsNotKept() {
        List<String> read = new ArrayList<>();
        WordMemo<Read> memo = new WordMemo<>(word -> {
            read.add(word);
            return Read.of(word);
        });
        String word = "a".repeat(10_000);

        memo.of(word);
        memo.of(word);

        assertThat(read).hasSize(2);
    }
}
