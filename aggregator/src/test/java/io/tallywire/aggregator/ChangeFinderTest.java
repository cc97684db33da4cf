package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.PublishedTally;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangeFinderTest {
    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    @Test
    void givenArticlesGatheredThatContradictOneAnother_whenTheClaimIsNew_thenTheDisputeIsToldToo() {
        assertThat(ChangeFinder.between("key", Optional.empty(), Optional.of(tally(true)), Optional.of("a")))
                .extracting(ClaimChange::getKind)
                .containsExactly(ChangeKind.NEW_CLAIM, ChangeKind.DISPUTE_OPENED);
    }

    @Test
    void givenArticlesThatAgree_whenTheClaimIsNew_thenOnlyThatIsTold() {
        assertThat(ChangeFinder.between("key", Optional.empty(), Optional.of(tally(false)), Optional.of("a")))
                .extracting(ClaimChange::getKind)
                .containsExactly(ChangeKind.NEW_CLAIM);
    }

    @Test
    void givenADisputedClaim_whenTheLastEvidenceGoes_thenItsRetractionEndsTheDispute() {
        assertThat(ChangeFinder.between("key", Optional.of(tally(true)), Optional.empty(), Optional.of("a")))
                .extracting(ClaimChange::getKind)
                .containsExactly(ChangeKind.CLAIM_RETRACTED);
    }

    @Test
    void givenAClaimThatIsNew_whenSeveralSourcesHaveIt_thenThatIsToldOfTheClaimAndOfEachWindow() {
        assertThat(ChangeFinder.between("key", Optional.empty(), Optional.of(tally(3, false)), Optional.of("a")))
                .extracting(ClaimChange::getKind, ClaimChange::getWindow)
                .containsExactly(
                        tuple(ChangeKind.NEW_CLAIM, "ALL"),
                        tuple(ChangeKind.SOURCES_GAINED, "ALL"),
                        tuple(ChangeKind.WINDOW_SOURCES_GAINED, "PT1H"));
    }

    @Test
    void givenASourceThatTurnsOutACopy_whenTallied_thenItIsLostForTheClaimAndNoNewsOfAWindow() {
        assertThat(ChangeFinder.between(
                        "key", Optional.of(tally(3, false)), Optional.of(tally(2, false)), Optional.of("a")))
                .extracting(ClaimChange::getKind)
                .containsExactly(ChangeKind.SOURCES_LOST);
    }

    @Test
    void givenTheSameFigures_whenCompared_thenNothingIsTold() {
        assertThat(ChangeFinder.between("key", Optional.of(tally(true)), Optional.of(tally(true)), Optional.of("a")))
                .isEmpty();
    }

    private static PublishedTally tally(long sources, boolean disputed) {
        TallyFigures figures = TallyFigures.newBuilder()
                .setArticles(sources)
                .setIndependentSources(sources)
                .setDisputed(disputed)
                .build();
        return PublishedTally.newBuilder()
                .setAllTime(figures)
                .setWindows(List.of(
                        TallyFigures.newBuilder(figures).setWindow("PT1H").build()))
                .build();
    }

    private static PublishedTally tally(boolean disputed) {
        return PublishedTally.newBuilder()
                .setAllTime(TallyFigures.newBuilder()
                        .setArticles(2)
                        .setDisputed(disputed)
                        .build())
                .build();
    }
}
