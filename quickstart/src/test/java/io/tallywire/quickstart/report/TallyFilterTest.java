package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(new TallyFilter(List.of(), Optional.empty(), 1, false)).accepts(tally);
    }

    @Test
    void givenWordsOfLabelAndKey_whenFiltered_thenAllHaveToBeThereInAnyCase() {
        assertThat(words("KORVATH", "cumulative")).accepts(tally);
        assertThat(words("korvath", "tambrey")).rejects(tally);
    }

    @Test
    void givenAnEvent_whenFiltered_thenOnlyThatPasses() {
        assertThat(new TallyFilter(List.of(), Optional.of(Event.KILLED), 1, false))
                .accepts(tally);
        assertThat(new TallyFilter(List.of(), Optional.of(Event.INJURED), 1, false))
                .rejects(tally);
    }

    @Test
    void givenANumberOfSources_whenFiltered_thenFewerAreLeftOut() {
        assertThat(new TallyFilter(List.of(), Optional.empty(), 3, false)).accepts(tally);
        assertThat(new TallyFilter(List.of(), Optional.empty(), 4, false)).rejects(tally);
    }

    @Test
    void givenDisputedOnly_whenFiltered_thenAgreementIsLeftOut() {
        ClaimTally agreed = ClaimTally.newBuilder(tally)
                .setAllTime(TallyFigures.newBuilder().setIndependentSources(3).build())
                .build();

        assertThat(new TallyFilter(List.of(), Optional.empty(), 1, true))
                .accepts(tally)
                .rejects(agreed);
    }

    private static TallyFilter words(String... words) {
        return new TallyFilter(List.of(words), Optional.empty(), 1, false);
    }
}
