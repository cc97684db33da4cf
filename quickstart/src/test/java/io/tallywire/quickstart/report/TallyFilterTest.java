package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.Trend;
import io.tallywire.schemas.serde.TrustedRecords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TallyFilterTest {
    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    private final ClaimTally tally = ClaimTally.newBuilder()
            .setClaimKey("killed|soldier|person|korvath|cumulative")
            .setLabel("Soldiers killed, Korvath")
            .setEvent(Event.KILLED)
            .setAllTime(TallyFigures.newBuilder()
                    .setIndependentSources(3)
                    .setDisputed(true)
                    .build())
            .setWindows(List.of())
            .setSources(List.of())
            .setTrend(Trend.UNKNOWN)
            .build();

    @Test
    void givenNothingAskedFor_whenFiltered_thenAllPass() {
        assertThat(new TallyFilter(List.of(), Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME, 1, false))
                .accepts(tally);
    }

    @Test
    void givenWordsOfLabelAndKey_whenFiltered_thenAllHaveToBeThereInAnyCase() {
        assertThat(words("KORVATH", "cumulative")).accepts(tally);
        assertThat(words("korvath", "tambrey")).rejects(tally);
    }

    @Test
    void givenAnEvent_whenFiltered_thenOnlyThatPasses() {
        assertThat(new TallyFilter(
                        List.of(), Optional.of(Event.KILLED), Optional.empty(), TallyWindow.ALL_TIME, 1, false))
                .accepts(tally);
        assertThat(new TallyFilter(
                        List.of(), Optional.of(Event.INJURED), Optional.empty(), TallyWindow.ALL_TIME, 1, false))
                .rejects(tally);
    }

    @Test
    void givenANumberOfSources_whenFiltered_thenFewerAreLeftOut() {
        assertThat(new TallyFilter(List.of(), Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME, 3, false))
                .accepts(tally);
        assertThat(new TallyFilter(List.of(), Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME, 4, false))
                .rejects(tally);
    }

    @Test
    void givenDisputedOnly_whenFiltered_thenAgreementIsLeftOut() {
        ClaimTally agreed = ClaimTally.newBuilder(tally)
                .setAllTime(TallyFigures.newBuilder().setIndependentSources(3).build())
                .build();

        assertThat(new TallyFilter(List.of(), Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME, 1, true))
                .accepts(tally)
                .rejects(agreed);
    }

    @Test
    void givenAPlace_whenFiltered_thenPartOfItsNameInAnyCaseIsEnough() {
        ClaimTally somewhere = ClaimTally.newBuilder(tally).setPlace("Korvath").build();

        assertThat(new TallyFilter(List.of(), Optional.empty(), Optional.of("korva"), TallyWindow.ALL_TIME, 1, false))
                .accepts(somewhere)
                .rejects(tally);
    }

    @Test
    void givenAWindow_whenFiltered_thenItsFiguresCount() {
        ClaimTally lately = ClaimTally.newBuilder(tally)
                .setWindows(List.of(
                        TallyFigures.newBuilder().setWindow("PT1H").build(),
                        TallyFigures.newBuilder()
                                .setWindow("P7D")
                                .setArticles(2)
                                .setIndependentSources(2)
                                .build()))
                .build();

        assertThat(over("7d", 2)).accepts(lately).rejects(tally);
        assertThat(over("7d", 3)).rejects(lately);
        assertThat(over("1h", 0)).rejects(lately);
    }

    @Test
    void givenAWindowThatIsNone_whenRead_thenTheMessageShowsTheForm() {
        assertThatThrownBy(() -> TallyWindow.of("soon")).hasMessageContaining("give it like 1h, 24h or 7d");
    }

    @Test
    void givenAWindowThatNoTallyHas_whenAskedFor_thenTheMessageNamesThoseThatThereAre() {
        ClaimTally windowed = windowed("a", 1, 1);

        assertThatThrownBy(() -> TallyWindow.of("2h").requireIn(List.of(windowed)))
                .hasMessageContaining("No tally has a window of 2h; there are: 1h, 24h, 7d");
        assertThatCode(() -> TallyWindow.of("1d").requireIn(List.of(windowed))).doesNotThrowAnyException();
        assertThatCode(() -> TallyWindow.ALL_TIME.requireIn(List.of(tally))).doesNotThrowAnyException();
    }

    @Test
    void givenAWindow_whenListed_thenTheBestSupportedInItComesFirst() {
        assertThat(new TallyList(TallyWindow.of("24h"), TextStyle.PLAIN)
                        .lines(List.of(windowed("old", 9, 1), windowed("new", 2, 2))))
                .satisfiesExactly(
                        titles -> assertThat(titles).contains("SOURCES"),
                        first -> assertThat(first).endsWith("new"),
                        second -> assertThat(second).endsWith("old"));
    }

    private ClaimTally windowed(String key, long allTime, long lately) {
        return ClaimTally.newBuilder(tally)
                .setClaimKey(key)
                .setAllTime(
                        TallyFigures.newBuilder().setIndependentSources(allTime).build())
                .setWindows(List.of(
                        TallyFigures.newBuilder().setWindow("PT1H").build(),
                        TallyFigures.newBuilder()
                                .setWindow("PT24H")
                                .setArticles(lately)
                                .setIndependentSources(lately)
                                .build(),
                        TallyFigures.newBuilder().setWindow("P7D").build()))
                .build();
    }

    private static TallyFilter over(String window, long minSources) {
        return new TallyFilter(
                List.of(), Optional.empty(), Optional.empty(), TallyWindow.of(window), minSources, false);
    }

    private static TallyFilter words(String... words) {
        return new TallyFilter(List.of(words), Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME, 1, false);
    }
}
