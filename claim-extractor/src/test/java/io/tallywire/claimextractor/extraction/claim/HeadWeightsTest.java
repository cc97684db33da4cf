package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.lexicon.HeadWeights;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.TsvTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeadWeightsTest {

    private static final Lexicon LEXICON = Lexicon.load();

    /** What features are named by, beside function words: kinds of figures, sides, classes of words. */
    private static final Pattern NAME = Pattern.compile("[a-z]{3,}");

    @Test
    void givenTheTable_whenReadingItsRows_thenEveryWeightIsAFiniteNumber() {
        assertThat(TsvTable.load("head-weights.tsv").rows()).isNotEmpty().allSatisfy(row -> assertThat(
                        row.get(1).split(" "))
                .allSatisfy(weight -> assertThat(Double.parseDouble(weight)).isFinite()));
    }

    @Test
    void givenTheWaysInTheTable_whenReadingTheirWords_thenAllAreFunctionWords() {
        Set<String> classes = Set.of("aux", "conj", "pron", "rel", "num", "mark", "long", "end");
        Set<String> words = TsvTable.load("head-weights.tsv").rows().stream()
                .map(row -> row.get(0))
                .filter(feature -> feature.startsWith("path|") || feature.startsWith("none-last|"))
                .map(feature -> feature.substring(feature.lastIndexOf('|') + 1))
                .flatMap(way -> NAME.matcher(way).results())
                .map(match -> match.group())
                .filter(word -> !classes.contains(word))
                .collect(Collectors.toSet());

        assertThat(words).isNotEmpty().isSubsetOf(LEXICON.functionWords().keySet());
    }

    @Test
    void givenTheMeaningInTheTable_whenReadingItsRow_thenItHasAWeightForEveryComponent() {
        assertThat(TsvTable.load("head-weights.tsv").rows())
                .filteredOn(row -> row.get(0).equals("meaning"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(1).split(" "))
                        .hasSize(LEXICON.vectors().dimensions()));
    }

    @Test
    void givenRowsOfFeatures_whenWeighingByTheirParts_thenEachHasItsOwnWeight() {
        HeadWeights weights = new HeadWeights(
                List.of(List.of("link|count|left", "0.5"), List.of("link|left|count", "-1"), List.of("label", "2")));

        assertThat(weights.of("link", "count", "left")).isEqualTo(0.5);
        assertThat(weights.of("link", "left", "count")).isEqualTo(-1);
        assertThat(weights.of("label")).isEqualTo(2);
        assertThat(weights.of("link", "count")).isZero();
    }

    @Test
    void givenWeightsOfComponents_whenWeighingAWord_thenItsVectorIsWeighed() {
        HeadWeights weights = new HeadWeights(List.of(List.of("meaning", "0 2")));
        int row = LEXICON.vectors().row("soldier");

        assertThat(weights.ofMeaning(LEXICON.vectors(), row))
                .isEqualTo(2 * LEXICON.vectors().component(row, 1));
        assertThat(weights.ofMeaning(LEXICON.vectors(), -1)).isZero();
    }

    @Test
    void givenAChoiceOfTheRules_whenWeighing_thenItSpeaksForANounMoreThanBeingNew() {
        double rules = LEXICON.headWeights().of("rules") + LEXICON.headWeights().of("rules", "count");

        assertThat(rules).isGreaterThan(LEXICON.headWeights().of("new", "count", "true"));
    }

    @Test
    void givenAnUnknownFeature_whenWeighing_thenItWeighsNothing() {
        assertThat(LEXICON.headWeights().of("no such feature")).isZero();
    }
}
