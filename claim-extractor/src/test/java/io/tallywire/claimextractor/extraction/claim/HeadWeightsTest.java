package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.TsvTable;
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
        assertThat(TsvTable.load("head-weights.tsv").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1))).isFinite());
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
    void givenAChoiceOfTheRules_whenWeighing_thenItSpeaksForANounMoreThanBeingNew() {
        double rules = LEXICON.headWeights().of("rules") + LEXICON.headWeights().of("rules|count");

        assertThat(rules).isGreaterThan(LEXICON.headWeights().of("new|count|true"));
    }

    @Test
    void givenAnUnknownFeature_whenWeighing_thenItWeighsNothing() {
        assertThat(LEXICON.headWeights().of("no such feature")).isZero();
    }
}
