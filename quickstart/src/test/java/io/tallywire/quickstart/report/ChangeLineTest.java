package io.tallywire.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangeLineTest {
    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    private final TallyFigures before = figures(30, 50, 40, 1, false);
    private final TallyFigures after = figures(30, 60, 45, 3, true);

    @Test
    void givenARangeThatWidened_whenPrinted_thenItIsThereBeforeAndAfter() {
        assertThat(ChangeLine.of(change(ChangeKind.RANGE_WIDENED)
                        .setBefore(before)
                        .setAfter(after)
                        .build()))
                .isEqualTo("RANGE_WIDENED  People killed, Tarnford: 30 to 50 -> 30 to 60, 3 sources, disputed");
    }

    @Test
    void givenAConsensusThatMoved_whenPrinted_thenItIsThereInsteadOfTheRange() {
        assertThat(ChangeLine.of(change(ChangeKind.CONSENSUS_MOVED)
                        .setBefore(before)
                        .setAfter(after)
                        .build()))
                .contains(": 40 -> 45, ");
    }

    @Test
    void givenARetraction_whenPrinted_thenOnlyWhatStoodIsTold() {
        assertThat(ChangeLine.of(
                        change(ChangeKind.CLAIM_RETRACTED).setBefore(before).build()))
                .isEqualTo("CLAIM_RETRACTED  People killed, Tarnford: 30 to 50");
    }

    private static ClaimChange.Builder change(ChangeKind kind) {
        return ClaimChange.newBuilder().setKind(kind).setLabel("People killed, Tarnford");
    }

    private static TallyFigures figures(double low, double high, double consensus, long sources, boolean disputed) {
        return TallyFigures.newBuilder()
                .setLow(low)
                .setHigh(high)
                .setConsensusLow(consensus)
                .setConsensusHigh(consensus)
                .setIndependentSources(sources)
                .setDisputed(disputed)
                .build();
    }
}
