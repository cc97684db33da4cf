package io.tallywire.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FreshnessMeterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    private final FreshnessMeter meter = new FreshnessMeter(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void givenNothing_whenRead_thenNothingIsMadeUp() {
        assertThat(meter.read()).isEqualTo(Freshness.none());
    }

    @Test
    void givenSomeArrivals_whenRead_thenTheRanksAreExact() {
        for (int seconds = 1; seconds <= 20; seconds++) {
            meter.arrived(NOW.minusSeconds(seconds).toEpochMilli());
        }

        assertThat(meter.read()).isEqualTo(new Freshness(20, 10, 19, 20));
    }

    @Test
    void givenAClockThatIsAhead_whenATallyArrives_thenItIsNotYoungerThanNow() {
        meter.arrived(NOW.plusSeconds(5).toEpochMilli());

        assertThat(meter.read().max()).isZero();
    }
}
