package io.tallywire.ingestproducer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say how much is sent, how fast, and from where on; a picocli mixin. */
final class RunFlags {
    private static final Path DEFAULT_CHECKPOINT = Path.of("tallywire-ingest.checkpoint.json");

    @Option(names = "--limit", paramLabel = "N", description = "Send at most so many articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--rate", paramLabel = "N", description = "Send at most so many articles a second.")
    private double rate = Double.POSITIVE_INFINITY;

    @Option(
            names = "--resume",
            description = "Remember how far each file was sent and which version of each article, and leave out what"
                    + " an earlier run with --resume has sent. Standard input is always read from its beginning.")
    private boolean resume;

    @Option(names = "--force", description = "With --resume: send articles even if they are known and unchanged.")
    private boolean force;

    @Option(names = "--reset", description = "With --resume: forget everything first, and send everything.")
    private boolean reset;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "With --resume: where it is remembered. Default: tallywire-ingest.checkpoint.json, here.")
    private Optional<Path> checkpoint = Optional.empty();

    @Option(
            names = "--watch",
            description = "With --resume: wait for new and changed files in the folders, until interrupted. A file is"
                    + " read when it has stopped growing.")
    private boolean watch;

    /** @throws IllegalArgumentException when they don't go together */
    RunOptions options(boolean dryRun) {
        if (!resume && (reset || force || watch || checkpoint.isPresent())) {
            throw new IllegalArgumentException(
                    "--checkpoint, --reset, --force and --watch belong to --resume: give that too");
        }
        if (resume && dryRun) {
            throw new IllegalArgumentException(
                    "--resume remembers what was sent, and --dry-run sends nothing: leave one of them out");
        }
        return new RunOptions(
                limit,
                rate,
                resume ? Optional.of(checkpoint.orElse(DEFAULT_CHECKPOINT)) : Optional.empty(),
                force,
                watch);
    }

    /** Forgets, if that is asked for. */
    void forget(RunOptions options) {
        if (reset) {
            Stream.concat(options.checkpoint().stream(), options.memory().stream())
                    .forEach(RunFlags::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint " + file + " could not be removed", e);
        }
    }
}
