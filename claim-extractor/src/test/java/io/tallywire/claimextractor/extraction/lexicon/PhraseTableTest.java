package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Tokenizer;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

    private static final Sentence SENTENCE = sentence("more than twice as much as before");

    @Test
    void givenWordingsThatStartAlike_whenOneIsLonger_thenItIsFound() {
        PhraseTable<String> table = table("more", "more than", "more than twice as many");

        assertThat(table.startingAt(SENTENCE, 0)).isEqualTo(new PhraseTable.Match<>(0, 2, "more than"));
    }

    @Test
    void givenWordingsThatEndAlike_whenOneIsLonger_thenItIsFound() {
        PhraseTable<String> table = table("as", "much as", "so much as");

        assertThat(table.endingAt(SENTENCE, 6)).isEqualTo(new PhraseTable.Match<>(4, 6, "much as"));
    }

    @Test
    void givenAWordingThatIsAddedTwice_whenLookingForIt_thenTheFirstValueStands() {
        PhraseTable.Builder<Integer> builder = new PhraseTable.Builder<>();
        builder.add("more than", 1);
        builder.add("more than", 2);

        assertThat(builder.build().startingAt(SENTENCE, 0)).isEqualTo(new PhraseTable.Match<>(0, 2, 1));
    }

    @Test
    void givenTheBeginningOfAWording_whenTheSentenceEndsThere_thenNothingIsFound() {
        PhraseTable<String> table = table("before long", "all before");

        assertThat(table.startingAt(SENTENCE, 6)).isNull();
        assertThat(table.endingAt(SENTENCE, 7)).isNull();
    }

    private static PhraseTable<String> table(String... phrases) {
        PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
        for (String phrase : phrases) {
            builder.add(phrase, phrase);
        }
        return builder.build();
    }

    private static Sentence sentence(String text) {
        return new Sentence(Tokenizer.tokenize(text, 0, text.length()), 0, false);
    }
}
