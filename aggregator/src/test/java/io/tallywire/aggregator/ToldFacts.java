package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.TallyFigures;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody knows of a claim who reads nothing but its changes. A change that tells nothing new fails the test. */
final class ToldFacts {
    private boolean there;
    private long sources;
    private List<@Nullable Double> range = List.of();
    private List<@Nullable Double> consensus = List.of();
    private final TreeSet<String> disputedWindows = new TreeSet<>();

    void hear(ClaimChange change) {
        TallyFigures after = change.getAfter();
        switch (change.getKind()) {
            case NEW_CLAIM -> {
                assertThat(there).as("a claim is new once").isFalse();
                there = true;
                sources = 1;
                range = range(after);
                consensus = consensus(after);
            }
            case CLAIM_RETRACTED -> {
                assertThat(there).as("what is retracted was there").isTrue();
                there = false;
                disputedWindows.clear();
            }
            case RANGE_WIDENED, RANGE_NARROWED, RANGE_MOVED -> {
                assertThat(range(after)).isNotEqualTo(range);
                assertThat(range(change.getBefore())).isEqualTo(range);
                range = range(after);
            }
            case CONSENSUS_MOVED -> {
                assertThat(consensus(after)).isNotEqualTo(consensus);
                assertThat(consensus(change.getBefore())).isEqualTo(consensus);
                consensus = consensus(after);
            }
            case SOURCES_GAINED -> {
                assertThat(after.getIndependentSources()).isGreaterThan(sources);
                sources = after.getIndependentSources();
            }
            case SOURCES_LOST -> {
                assertThat(after.getIndependentSources()).isLessThan(sources);
                sources = after.getIndependentSources();
            }
            case DISPUTE_OPENED, WINDOW_DISPUTE_OPENED ->
                assertThat(disputedWindows.add(change.getWindow()))
                        .as("opened once")
                        .isTrue();
            case DISPUTE_CLOSED, WINDOW_DISPUTE_CLOSED ->
                assertThat(disputedWindows.remove(change.getWindow()))
                        .as("closed once")
                        .isTrue();
            case WINDOW_SOURCES_GAINED -> {
                TallyFigures before = change.getBefore();
                assertThat(after.getIndependentSources())
                        .isGreaterThan(before == null ? 1 : before.getIndependentSources());
            }
            case UNKNOWN -> throw new AssertionError("A change of no kind: " + change);
        }
        if (after != null) {
            assertThat(after.getWindow()).isEqualTo(change.getWindow());
        }
    }

    boolean isRetracted() {
        return !there;
    }

    void assertTell(ClaimTally tally) {
        TreeSet<String> disputed = new TreeSet<>();
        if (tally.getAllTime().getDisputed()) {
            disputed.add(tally.getAllTime().getWindow());
        }
        tally.getWindows().stream()
                .filter(TallyFigures::getDisputed)
                .forEach(window -> disputed.add(window.getWindow()));
        assertThat(disputedWindows).isEqualTo(disputed);
        assertThat(sources).isEqualTo(tally.getAllTime().getIndependentSources());
        assertThat(range).isEqualTo(range(tally.getAllTime()));
        assertThat(consensus).isEqualTo(consensus(tally.getAllTime()));
    }

    private static List<@Nullable Double> range(@Nullable TallyFigures figures) {
        return Arrays.asList(Objects.requireNonNull(figures).getLow(), figures.getHigh());
    }

    private static List<@Nullable Double> consensus(@Nullable TallyFigures figures) {
        return Arrays.asList(Objects.requireNonNull(figures).getConsensusLow(), figures.getConsensusHigh());
    }
}
