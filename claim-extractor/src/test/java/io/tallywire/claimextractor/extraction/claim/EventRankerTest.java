package io.tallywire.claimextractor.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.EventWeights;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRankerTest {

    private static final EventWeights.Group MONEY = Objects.requireNonNull(
            new EventWeights(List.of(List.of("money", "events", "PRICE FUNDING"), List.of("money", "gift", "0 1")))
                    .group("money"));
    private static final EventClues.Clues GIFT = new EventClues.Clues(new double[0], List.of("gift"));

    @Test
    void givenAMuchLikelierEvent_whenChoosing_thenItIsTaken() {
        // 0.73 against 0.27
        assertThat(EventRanker.choose(MONEY, GIFT, Event.PRICE, 0.4)).isEqualTo(Event.FUNDING);
    }

    @Test
    void givenALittleLikelierEvent_whenChoosing_thenTheRulesKeepTheirs() {
        assertThat(EventRanker.choose(MONEY, GIFT, Event.PRICE, 0.5)).isEqualTo(Event.PRICE);
    }

    @Test
    void givenAnEventOfTheRulesThatNoWeightKnows_whenChoosing_thenItIsUnlikely() {
        assertThat(EventRanker.choose(MONEY, GIFT, Event.LOSS, 0.5)).isEqualTo(Event.FUNDING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A bomb killed 12 people.|KILLED
            He was attacked by 12 men.|COUNT
            The number of permits increased by 400.|INCREASE
            The chip does three trillion operations per second.|MEASURE
            """)
    void givenWhatRulesReadForSure_whenExtracting_thenItIsNotDoubted(String text, Event event) {
        assertThat(ClaimExtractor.create().extract(new ArticleText("A gift of hostages", text, null)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.event()).isEqualTo(event));
    }
}
