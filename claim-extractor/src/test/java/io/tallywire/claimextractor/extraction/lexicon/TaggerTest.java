package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final Tagger TAGGER = new Tagger(LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The island has seen three launches since May.|launches|NOUN
            The firm launches three rockets a year.|launches|VERB
            Ministers want a levy of 8 percent on cash.|levy|NOUN
            They will levy 8 percent on all of it.|levy|VERB
            Military spending rose by 6 percent.|spending|NOUN
            The ministry is spending 6 percent more.|spending|GERUND
            The public gave 12 million pounds.|public|NOUN
            The public library has 12 million books.|public|ADJECTIVE
            The burns of six workers are severe.|burns|NOUN
            The sixth reactor burns 40 tons a year.|burns|VERB
            No one was injured.|injured|PARTICIPLE
            """)
    void givenAWordOfSeveralClasses_whenTagging_thenWhatStandsAroundItDecides(
            String text, String word, WordClass expected) {
        assertThat(classOf(text, word)).isEqualTo(expected);
    }

    @Test
    void givenTheSameSentenceTwice_whenTagging_thenTheClassesAreTheSame() {
        Sentence sentence = sentence("Police plan to question 40 players about the plan.");

        assertThat(TAGGER.tag(sentence)).isEqualTo(new Tagger(LEXICON).tag(sentence));
    }

    private static WordClass classOf(String text, String word) {
        Sentence sentence = sentence(text);
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is(word)) {
                return TAGGER.tag(sentence).get(i);
            }
        }
        throw new AssertionError(word + " is not in: " + text);
    }

    private static Sentence sentence(String text) {
        return new SentenceSplitter(LEXICON.abbreviations()).split(text, 0).get(0);
    }
}
