package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangeFilterTest {
    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    private final ClaimChange opened = ClaimChange.newBuilder()
            .setClaimKey("killed|soldier|person|korvath|cumulative")
            .setLabel("Soldiers killed, Korvath")
            .setKind(ChangeKind.DISPUTE_OPENED)
            .setEvent(Event.KILLED)
            .setPlace("Korvath")
            .setBefore(figures(5, false))
            .setAfter(figures(3, true))
            .build();

    @Test
    void givenWordsOfLabelAndKey_whenFiltered_thenAllHaveToBeThereInAnyCase() {
        assertThat(filter(List.of("KORVATH", "cumulative"), 1, false)).accepts(opened);
        assertThat(filter(List.of("korvath", "tambrey"), 1, false)).rejects(opened);
    }

    @Test
    void givenANumberOfSources_whenFiltered_thenThoseAfterTheChangeCount() {
        assertThat(filter(List.of(), 3, false)).accepts(opened);
        assertThat(filter(List.of(), 4, false)).rejects(opened);
    }

    @Test
    void givenDisputedOnly_whenFiltered_thenTheStateAfterTheChangeCounts() {
        ClaimChange closed = ClaimChange.newBuilder(opened)
                .setBefore(figures(3, true))
                .setAfter(figures(3, false))
                .build();

        assertThat(filter(List.of(), 1, true)).accepts(opened).rejects(closed);
    }

    @Test
    void givenARetractedClaim_whenFiltered_thenWhatItHadCounts() {
        ClaimChange retracted = ClaimChange.newBuilder(opened)
                .setKind(ChangeKind.CLAIM_RETRACTED)
                .setBefore(figures(3, true))
                .setAfter(null)
                .build();

        assertThat(filter(List.of(), 3, true)).accepts(retracted);
    }

    @Test
    void givenAnEventOrAPlace_whenFiltered_thenOnlyTheirChangesPass() {
        assertThat(filter(Optional.of(Event.KILLED), Optional.of("korv"), TallyWindow.ALL_TIME))
                .accepts(opened);
        assertThat(filter(Optional.of(Event.INJURED), Optional.empty(), TallyWindow.ALL_TIME))
                .rejects(opened);
        assertThat(filter(Optional.empty(), Optional.of("tambrey"), TallyWindow.ALL_TIME))
                .rejects(opened);
    }

    @Test
    void givenAWindow_whenFiltered_thenItsChangesPassAndThoseOfAllTimeDoNot() {
        ClaimChange ofWindow = ClaimChange.newBuilder(opened)
                .setKind(ChangeKind.WINDOW_DISPUTE_OPENED)
                .setWindow("PT24H")
                .build();

        assertThat(filter(Optional.empty(), Optional.empty(), TallyWindow.of("24h")))
                .accepts(ofWindow)
                .rejects(opened);
        assertThat(filter(Optional.empty(), Optional.empty(), TallyWindow.of("1h")))
                .rejects(ofWindow);
        assertThat(filter(Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME))
                .accepts(opened)
                .rejects(ofWindow);
    }

    private static ChangeFilter filter(Optional<Event> event, Optional<String> place, TallyWindow window) {
        return new ChangeFilter(List.of(), event, place, window, 1, false);
    }

    private static ChangeFilter filter(List<String> words, long minSources, boolean disputedOnly) {
        return new ChangeFilter(
                words, Optional.empty(), Optional.empty(), TallyWindow.ALL_TIME, minSources, disputedOnly);
    }

    private static TallyFigures figures(long sources, boolean disputed) {
        return TallyFigures.newBuilder()
                .setIndependentSources(sources)
                .setDisputed(disputed)
                .build();
    }
}
