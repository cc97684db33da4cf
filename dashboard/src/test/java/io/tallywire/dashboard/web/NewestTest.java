package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.dashboard.board.Freshness;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.cluster.DeadLetters;
import io.tallywire.dashboard.cluster.Gaps;
import io.tallywire.dashboard.lag.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NewestTest {
    private static final Snapshot WELL = new Snapshot(
            0,
            Optional.empty(),
            1,
            Gaps.none(),
            List.of(),
            new TreeMap<>(),
            Freshness.none(),
            List.of(),
            DeadLetters.none(),
            List.of());

    private final AtomicLong nanos = new AtomicLong();
    private final Newest newest = new Newest(Duration.ofSeconds(20), nanos::get);

    @Test
    void givenNoSnapshot_whenAskedFor_thenThereIsNone() {
        assertThat(newest.now()).isEmpty();
    }

    @Test
    void givenASnapshot_whenItIsYoung_thenItIsShownAsItIs() {
        newest.show(WELL);
        nanos.set(Duration.ofSeconds(20).toNanos());

        assertThat(newest.now()).hasValue(WELL);
    }

    @Test
    void givenASnapshot_whenNoneFollows_thenItIsAProblem() {
        newest.show(WELL);
        nanos.set(Duration.ofSeconds(41).toNanos());

        assertThat(newest.now()).hasValueSatisfying(old -> {
            assertThat(old.worst()).isEqualTo(Status.STOPPED);
            assertThat(old.sentence()).startsWith("No look at the cluster has ended for 41 s");
        });
    }

    @Test
    void givenLooksThatCome_whenAskedForTheSilence_thenThereIsNone() {
        newest.show(WELL);
        nanos.set(Duration.ofSeconds(5).toNanos());

        assertThat(newest.silence()).isEmpty();
    }

    @Test
    void givenALookThatHangs_whenAskedForTheSilence_thenItIsToldBeforeItIsAFault() {
        newest.show(WELL);
        nanos.set(Duration.ofSeconds(12).toNanos());

        assertThat(newest.silence()).hasValue(Duration.ofSeconds(12));
        assertThat(newest.now()).hasValue(WELL);
    }

    @Test
    void givenAnOldSnapshot_whenTheNextOneComes_thenAllIsWellAgain() {
        newest.show(WELL);
        nanos.set(Duration.ofSeconds(41).toNanos());
        newest.show(WELL);

        assertThat(newest.now()).hasValue(WELL);
    }
}
