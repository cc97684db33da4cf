package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final List<Long> slept = new ArrayList<>();
    private long now;

    @Test
    void givenRate_whenAwaited_thenSpreadEvenly() {
        Pacer pacer = new Pacer(4, () -> now, this::sleep);

        for (int i = 0; i < 3; i++) {
            pacer.await();
        }

        assertThat(slept).containsExactly(250_000_000L, 250_000_000L);
    }

    @Test
    void givenPause_whenAwaited_thenItIsNotMadeUpFor() {
        Pacer pacer = new Pacer(1, () -> now, this::sleep);
        pacer.await();
        now += 10_000_000_000L;

        pacer.await();
        pacer.await();

        assertThat(slept).containsExactly(1_000_000_000L);
    }

    @Test
    void givenNoRate_whenAwaited_thenNeverAsleep() {
        Pacer pacer = new Pacer(Double.POSITIVE_INFINITY, () -> now, this::sleep);

        pacer.await();
        pacer.await();

        assertThat(slept).isEmpty();
    }

    private void sleep(long nanos) {
        slept.add(nanos);
        now += nanos;
    }
}
