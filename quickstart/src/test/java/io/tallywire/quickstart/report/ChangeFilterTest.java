package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import java.util.List;
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
            .setBefore(figures(5, false))
            .setAfter(figures(3, true))
            .build();

    @Test
    void givenWordsOfLabelAndKey_whenFiltered_thenAllHaveToBeThereInAnyCase() {
        assertThat(new ChangeFilter(List.of("KORVATH", "cumulative"), 1, false)).accepts(opened);
        assertThat(new ChangeFilter(List.of("korvath", "tambrey"), 1, false)).rejects(opened);
    }

    @Test
    void givenANumberOfSources_whenFiltered_thenThoseAfterTheChangeCount() {
        assertThat(new ChangeFilter(List.of(), 3, false)).accepts(opened);
        assertThat(new ChangeFilter(List.of(), 4, false)).rejects(opened);
    }

    @Test
    void givenDisputedOnly_whenFiltered_thenTheStateAfterTheChangeCounts() {
        ClaimChange closed = ClaimChange.newBuilder(opened)
                .setBefore(figures(3, true))
                .setAfter(figures(3, false))
                .build();

        assertThat(new ChangeFilter(List.of(), 1, true)).accepts(opened).rejects(closed);
    }

    @Test
    void givenARetractedClaim_whenFiltered_thenWhatItHadCounts() {
        ClaimChange retracted = ClaimChange.newBuilder(opened)
                .setKind(ChangeKind.CLAIM_RETRACTED)
                .setBefore(figures(3, true))
                .setAfter(null)
                .build();

        assertThat(new ChangeFilter(List.of(), 3, true)).accepts(retracted);
    }

    private static TallyFigures figures(long sources, boolean disputed) {
        return TallyFigures.newBuilder()
                .setIndependentSources(sources)
                .setDisputed(disputed)
                .build();
    }
}
