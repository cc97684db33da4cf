package io.tallywire.ingestproducer;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

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

    /** Says how many items were read so far, if it is time to say something. */
    void read(long count) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(pause());
        double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1_000.0);
        String text = String.format(Locale.ROOT, "%,d read, %,.0f/s", count, count / seconds);
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

    private Duration pause() {
        return terminal ? TERMINAL_PAUSE : LOG_PAUSE;
    }
}
