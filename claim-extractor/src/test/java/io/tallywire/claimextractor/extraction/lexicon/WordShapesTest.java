package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapesTest {

    private static final WordShapes SHAPES = new WordShapes(Lexicon.load().forms());

    @ParameterizedTest
    @CsvSource({
        "table, N",
        "launch, VN",
        "launches, VNs",
        "tables, N",
        "injured, Vd",
        "fell, Vd",
        "ground, VNd",
        "spending, VNAg",
        "biggest, ANt",
        "remote, AN"
    })
    void givenAWord_whenReadingItsShape_thenItSaysWhatTheTablesAndTheEndingAllow(String word, String shape) {
        assertThat(SHAPES.of(word)).isEqualTo(shape);
    }
}
