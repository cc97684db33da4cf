package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.PublishedTally;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
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

    private static PublishedTally tally(boolean disputed) {
        return PublishedTally.newBuilder()
                .setAllTime(TallyFigures.newBuilder()
                        .setArticles(2)
                        .setDisputed(disputed)
                        .build())
                .build();
    }
}
