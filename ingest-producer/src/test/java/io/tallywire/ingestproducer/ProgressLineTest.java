package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SetClock clock = new SetClock();

    @Test
    void givenTerminal_whenTimePasses_thenOneLineIsWrittenOver() {
        ProgressLine line = line(true);

        line.read(1, OptionalDouble.empty());
        clock.advance(Duration.ofMillis(500));
        line.read(2_000, OptionalDouble.empty());
        line.read(2_001, OptionalDouble.empty());
        clock.advance(Duration.ofMillis(500));
        line.read(5_000, OptionalDouble.empty());
        line.clear();

        assertThat(text()).isEqualTo("\r\033[K2,000 read, 4,000/s\r\033[K5,000 read, 5,000/s\r\033[K");
    }

    @Test
    void givenNoTerminal_whenTimePasses_thenALineNowAndThen() {
        ProgressLine line = line(false);

        line.read(1, OptionalDouble.empty());
        clock.advance(Duration.ofSeconds(5));
        line.read(2, OptionalDouble.empty());
        clock.advance(Duration.ofSeconds(5));
        line.read(1_000, OptionalDouble.empty());
        line.clear();

        assertThat(text()).isEqualTo("1,000 read, 100/s\n");
    }

    @Test
    void givenHowMuchIsDone_whenShown_thenTheTimeThatIsLeft() {
        ProgressLine line = line(true);
        clock.advance(Duration.ofSeconds(10));
        line.read(1_000, OptionalDouble.of(0.25));

        assertThat(text()).contains("25 %, 0:30 left");
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), terminal, clock);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A clock that stands still unless it is told to move. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
