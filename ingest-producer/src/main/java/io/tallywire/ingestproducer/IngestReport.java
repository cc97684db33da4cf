package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputProgress;
import io.tallywire.ingestproducer.input.Reject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** What a person, or a script, sees of a run: progress, rejects, and the summary at the end. */
final class IngestReport implements IngestListener, AutoCloseable {
    private static final int REJECTS_SHOWN = 20;

    private final IngestEnvironment environment;
    private final IngestConfig config;
    private final ProgressLine progress;
    private final Optional<RejectLog> log;
    private Optional<InterruptHook> hook = Optional.empty();
    private Supplier<OptionalDouble> fraction = OptionalDouble::empty;
    private long readBefore;
    private int rejectsShown;

    /** @throws IllegalArgumentException when the rejects file can't be written to */
    IngestReport(IngestEnvironment environment, IngestConfig config) {
        this.environment = environment;
        this.config = config;
        this.progress = new ProgressLine(environment.err(), environment.terminal(), environment.clock());
        this.log = config.rejects()
                .map(file -> new RejectLog(file, config.running().checkpoint().isPresent()));
    }

    @Override
    public void read(long count) {
        if (!config.quiet()) {
            progress.read(readBefore + count, fraction.get());
        }
    }

    @Override
    public void rejected(Reject reject) {
        log.ifPresent(file -> file.write(reject));
        if (rejectsShown < REJECTS_SHOWN) {
            say(reject.location() + ": " + reject.reason());
        } else if (rejectsShown == REJECTS_SHOWN) {
            say("… more rejects follow; "
                    + config.rejects()
                            .map(file -> "all of them are in " + file)
                            .orElse("give --rejects FILE to have them all"));
        }
        rejectsShown = Math.min(rejectsShown + 1, REJECTS_SHOWN + 1);
    }

    /** What is no error, and not as one may think. */
    void warn(String text) {
        say(text);
    }

    /** What became of one of several inputs. */
    void round(IngestSummary summary) {
        if (!config.quiet() && !config.json()) {
            say(text(summary));
        }
    }

    /** The last words. The reason for stopping early is an error and is told even when quiet. */
    void finish(IngestSummary summary) {
        progress.clear();
        summary.stopped().ifPresent(reason -> say("Stopped: " + reason));
        if (config.json()) {
            environment.out().print(json(summary) + "\n");
            environment.out().flush();
        } else if (!config.quiet()) {
            say(text(summary));
        }
    }

    /**
     * Has the progress tell how much of an input is done.
     *
     * @param before how many items were read of earlier inputs
     */
    void follow(InputProgress input, long before) {
        fraction = input::fraction;
        readBefore = before;
    }

    /** Has the process, when it is told to end, wait for the run's last words. */
    void interruptible(Runnable interrupt) {
        hook = Optional.of(new InterruptHook(interrupt));
    }

    @Override
    public void close() {
        log.ifPresent(RejectLog::close);
        hook.ifPresent(InterruptHook::close);
    }

    private void say(String text) {
        progress.clear();
        environment.err().print(text + "\n");
        environment.err().flush();
    }

    private String text(IngestSummary summary) {
        return String.format(
                Locale.ROOT,
                "%s%s%,d read: %,d sent, %,d withdrawn, %s%,d rejected%s%s, in %.1f s",
                config.dryRun() ? "Dry run, nothing was sent: " : "",
                summary.interrupted() ? "Interrupted: " : "",
                summary.read(),
                summary.sent(),
                summary.withdrawn(),
                summary.unchanged() == 0 ? "" : String.format(Locale.ROOT, "%,d unchanged, ", summary.unchanged()),
                summary.rejected(),
                summary.unknown() == 0 ? "" : String.format(Locale.ROOT, ", %,d without an answer", summary.unknown()),
                summary.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %,d done before", summary.skipped()),
                seconds(summary));
    }

    private String json(IngestSummary summary) {
        return String.format(
                Locale.ROOT,
                "{\"read\":%d,\"sent\":%d,\"withdrawn\":%d,\"unchanged\":%d,\"rejected\":%d,\"unknown\":%d,\"skipped\":%d,\"seconds\":%.3f,"
                        + "\"dryRun\":%b,\"complete\":%b}",
                summary.read(),
                summary.sent(),
                summary.withdrawn(),
                summary.unchanged(),
                summary.rejected(),
                summary.unknown(),
                summary.skipped(),
                seconds(summary),
                config.dryRun(),
                summary.stopped().isEmpty() && !summary.interrupted());
    }

    private static double seconds(IngestSummary summary) {
        return summary.elapsed().toMillis() / 1_000.0;
    }
}
