package io.tallywire.claimextractor.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tallywire.claimextractor.extraction.Event;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EventWeightsTest {

    private static final Pattern CONTENT = Pattern.compile("(last|next)\\|([a-z]{3,})");
    private static final List<String> CLASSES = List.of(
            "determiner",
            "pronoun",
            "adverb",
            "adjective",
            "verb",
            "participle",
            "gerund",
            "noun",
            "proper",
            "number",
            "end");

    private static final EventWeights WEIGHTS = new EventWeights(List.of(
            List.of("money", "events", "PRICE FUNDING"),
            List.of("money", "0", "1 -1"),
            List.of("money", "near", "0 2")));

    @Test
    void givenAComponentAndASign_whenWeighing_thenBothSpeakForTheirEvents() {
        EventWeights.Group money = money(WEIGHTS);

        assertThat(money.events()).containsExactly(Event.PRICE, Event.FUNDING);
        assertThat(money.likelihoods(new double[] {1}, List.of())[0]).isGreaterThan(0.8);
        assertThat(money.likelihoods(new double[] {0}, List.of("near"))[1]).isGreaterThan(0.8);
    }

    @Test
    void givenAnyClues_whenWeighing_thenLikelihoodsAddUpToOne() {
        double[] likely = money(WEIGHTS).likelihoods(new double[] {0.3}, List.of("near", "unknown"));

        assertThat(likely[0] + likely[1]).isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void givenARowOfAnotherWidthThanItsEvents_whenLoading_thenTheErrorNamesIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new EventWeights(
                        List.of(List.of("money", "events", "PRICE FUNDING"), List.of("money", "near", "0"))))
                .withMessageContaining("money near");
    }

    @Test
    void givenTheTable_whenLoading_thenItHoldsThreeGroups() {
        EventWeights weights = Lexicon.load().eventWeights();

        assertThat(List.of("person", "thing", "money"))
                .allSatisfy(group -> assertThat(weights.group(group)).isNotNull());
        assertThat(weights.group("percent")).isNull();
    }

    @Test
    void givenTheSignsInTheTable_whenReadingTheirWords_thenAllAreFunctionWords() {
        var words = Lexicon.load().functionWords().keySet();

        assertThat(TsvTable.load("event-weights.tsv").rows())
                .extracting(row -> CONTENT.matcher(row.get(1)))
                .allSatisfy(match -> assertThat(
                                !match.matches() || CLASSES.contains(match.group(2)) || words.contains(match.group(2)))
                        .isTrue());
    }

    private static EventWeights.Group money(EventWeights weights) {
        EventWeights.Group money = weights.group("money");
        assertThat(money).isNotNull();
        return java.util.Objects.requireNonNull(money);
    }
}
