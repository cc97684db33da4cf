package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagTrainerTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final String NOUN = "#S\ta\tfalse\nthe\tWORD\t0\tDT\nlaunch\tWORD\t0\tNN\nof\tWORD\t0\tIN\n";
    private static final String VERB = "#S\tb\tfalse\nto\tWORD\t0\tTO\nlaunch\tWORD\t0\tVB\nit\tWORD\t0\tPRP\n";

    @TempDir
    Path folder;

    @Test
    void givenTaughtSentences_whenLearning_thenTheirWordsAreReadAsTaught() throws IOException {
        List<TaughtSentence> sentences = taught();
        TagWeights weights = new TagWeights(learn(sentences));
        Tagger tagger = new Tagger(LEXICON, weights);

        assertThat(tagger.tag(sentences.get(0).sentence()).get(1)).isEqualTo(WordClass.NOUN);
        assertThat(tagger.tag(sentences.get(1).sentence()).get(1)).isEqualTo(WordClass.VERB);
    }

    @Test
    void givenTheSameSentences_whenLearningTwice_thenTheRowsAreTheSame() throws IOException {
        assertThat(learn(taught())).isEqualTo(learn(taught())).isNotEmpty();
    }

    private static List<List<String>> learn(List<TaughtSentence> sentences) {
        return TagTrainer.learn(sentences, LEXICON);
    }

    private List<TaughtSentence> taught() throws IOException {
        Path file = folder.resolve("taught.tsv");
        Files.writeString(file, NOUN + VERB + NOUN + VERB + NOUN + VERB);
        return TaughtSentence.read(file);
    }
}
