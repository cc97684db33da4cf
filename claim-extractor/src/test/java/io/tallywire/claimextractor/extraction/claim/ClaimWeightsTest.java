package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.claim.ToldFigure.Verdict;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.TsvTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimWeightsTest {

    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void givenTheTable_whenReadingItsRows_thenEveryWeightIsAFiniteNumber() {
        assertThat(TsvTable.load("claim-weights.tsv").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1))).isFinite());
    }

    @Test
    void givenTheNeighboursInTheTable_whenReadingTheirWords_thenAllAreFunctionWords() {
        Set<String> words = TsvTable.load("claim-weights.tsv").rows().stream()
                .map(row -> row.get(0))
                .filter(feature -> feature.matches("(left|right|before|behind).*"))
                .flatMap(feature -> Stream.of(feature.split("[|]")).skip(1))
                .filter(word -> word.matches("[a-z]+") && !word.equals("end"))
                .collect(Collectors.toSet());

        assertThat(words).isNotEmpty().isSubsetOf(LEXICON.functionWords().keySet());
    }

    @Test
    void givenVerdictsOfTheRules_whenWeighing_thenAClaimOnANounWeighsMost() {
        double claim = LEXICON.claimWeights().of("rules|" + Verdict.CLAIM);

        assertThat(claim)
                .isPositive()
                .isGreaterThan(LEXICON.claimWeights().of("rules|" + Verdict.LONE))
                .isGreaterThan(LEXICON.claimWeights().of("rules|" + Verdict.DURATION));
    }

    @Test
    void givenIdleFigure_whenAllSpeaksForAClaim_thenItIsNone() {
        assertThat(ClaimSense.isClaim(Verdict.IDLE, List.of("a"), feature -> 1)).isFalse();
    }

    @Test
    void givenLoneFigure_whenAllSpeaksForAClaim_thenItIsOne() {
        assertThat(ClaimSense.isClaim(Verdict.LONE_OTHER, List.of("a"), feature -> 1))
                .isTrue();
    }
}
