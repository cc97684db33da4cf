package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorsTest {

    private static final WordVectors VECTORS = Lexicon.load().vectors();

    @ParameterizedTest
    @CsvSource({"kill, murder, buy", "soldier, troop, dollar", "buy, purchase, injure", "rise, increase, arrest"})
    void givenWordsOfLikeMeaning_whenComparing_thenTheyAreCloserThanOthers(String word, String like, String other) {
        assertThat(cosine(word, like)).isGreaterThan(cosine(word, other) + 0.2);
    }

    @Test
    void givenAWord_whenComparedWithItself_thenTheCosineIsOne() {
        assertThat(cosine("missile", "missile")).isCloseTo(1, Offset.offset(0.02));
    }

    @Test
    void givenTwoWords_whenMultiplyingTheirComponents_thenTheSumIsTheCosine() {
        int row = VECTORS.row("missile");
        int other = VECTORS.row("rocket");
        double sum = 0;
        for (int i = 0; i < VECTORS.dimensions(); i++) {
            sum += VECTORS.component(row, i) * VECTORS.component(other, i);
        }

        assertThat(VECTORS.cosine(row, other)).isCloseTo(sum, Offset.offset(1e-6));
    }

    @Test
    void givenAnUnknownWord_whenComparing_thenItIsLikeNothing() {
        int unknown = VECTORS.row("qwertzuiop");

        assertThat(unknown).isEqualTo(-1);
        assertThat(VECTORS.cosine(unknown, VECTORS.row("kill"))).isZero();
        assertThat(VECTORS.component(unknown, 0)).isZero();
    }

    @Test
    void givenInflectedForms_whenLookingThemUp_thenOnlyTheLemmaIsHeld() {
        assertThat(VECTORS.row("missiles")).isEqualTo(-1);
        assertThat(VECTORS.row("killed")).isEqualTo(-1);
        assertThat(VECTORS.row("missile")).isNotNegative();
    }

    private static double cosine(String word, String other) {
        return VECTORS.cosine(VECTORS.row(word), VECTORS.row(other));
    }
}
