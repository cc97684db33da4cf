package io.tallywire.ingestproducer;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;

/** Shows how far a run is: one line written over several times a second on a terminal, a line now and then elsewhere. */
final class ProgressLine {
    private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
    private static final Duration LOG_PAUSE = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream err;
    private final boolean terminal;
    private final Clock clock;
    private final Instant start;
    private Instant next;
    private boolean shown;

    ProgressLine(PrintStream err, boolean terminal, Clock clock) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
        this.next = start.plus(pause());
    }

    /**
     * Says how many items were read so far, if it is time to say something.
     *
     * @param fraction how much of the input that is, from 0 to 1
     */
    void read(long count, OptionalDouble fraction) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(pause());
        double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1_000.0);
        String text = String.format(Locale.ROOT, "%,d read, %,.0f/s", count, count / seconds) + left(fraction, seconds);
        err.print(terminal ? CLEAR_LINE + text : text + "\n");
        err.flush();
        shown = terminal;
    }

    /** Takes the line off the terminal, so that something else can be written. */
    void clear() {
        if (shown) {
            err.print(CLEAR_LINE);
            shown = false;
        }
    }

    /** How much is done, and how long the rest takes if it goes on like this. */
    private static String left(OptionalDouble fraction, double seconds) {
        if (fraction.isEmpty() || fraction.getAsDouble() <= 0) {
            return "";
        }
        double done = fraction.getAsDouble();
        long left = Math.round(seconds * (1 - done) / done);
        return String.format(
                Locale.ROOT,
                ", %.0f %%, %s left",
                done * 100,
                left < 3600
                        ? String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60)
                        : String.format(Locale.ROOT, "%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60));
    }

    private Duration pause() {
        return terminal ? TERMINAL_PAUSE : LOG_PAUSE;
    }
}
