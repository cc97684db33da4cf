package io.tallywire.ingestproducer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers how far each file was sent, so that a later run goes on from there. Only what is acknowledged without a gap
 * counts: after a crash something may be sent twice, which its id makes harmless, but nothing is left out. Used by the
 * thread that runs the ingest; items are done on any thread.
 */
final class Checkpoint implements AutoCloseable {
    private static final Duration SAVED_EVERY = Duration.ofSeconds(2);

    private final Optional<CheckpointFile> file;
    private final Clock clock;
    private final Map<FileState, Long> before;
    private final Map<String, Optional<Source>> sources = new HashMap<>();
    private Instant saved;

    private Checkpoint(Optional<CheckpointFile> file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.before = file.map(CheckpointFile::read).orElseGet(LinkedHashMap::new);
        this.saved = clock.instant();
    }

    /** @throws IllegalArgumentException when the file is there but can't be read */
    static Checkpoint in(Path file, Clock clock) {
        return new Checkpoint(Optional.of(new CheckpointFile(file)), clock);
    }

    /** One that remembers nothing. */
    static Checkpoint none() {
        return new Checkpoint(Optional.empty(), Clock.systemUTC());
    }

    /**
     * To be called for every item that is read, in order.
     *
     * @return what to run when the item is done; empty when an earlier run did it
     */
    Optional<Runnable> read(String source) {
        return sources.computeIfAbsent(source, this::open).map(Source::next).orElseGet(() -> Optional.of(() -> {}));
    }

    /** Writes the file, unless that was done a moment ago. */
    void saveNowAndThen() {
        if (file.isPresent() && clock.instant().isAfter(saved.plus(SAVED_EVERY))) {
            close();
        }
    }

    /** Writes the file. */
    @Override
    public void close() {
        file.ifPresent(to -> {
            Map<FileState, Long> done = new LinkedHashMap<>(before);
            sources.values()
                    .forEach(source -> source.ifPresent(read -> {
                        done.keySet().removeIf(state -> state.path().equals(read.state.path()));
                        done.put(read.state, read.done.count());
                    }));
            to.write(done);
            saved = clock.instant();
        });
    }

    private Optional<Source> open(String source) {
        return file.isEmpty()
                ? Optional.empty()
                : FileState.of(source).map(state -> new Source(state, before.getOrDefault(state, 0L)));
    }

    /** A file that is being read. */
    private static final class Source {
        private final FileState state;
        private final DonePrefix done;
        private final long doneBefore;
        private long read;

        Source(FileState state, long doneBefore) {
            this.state = state;
            this.doneBefore = doneBefore;
            this.done = new DonePrefix(doneBefore);
        }

        Optional<Runnable> next() {
            long item = read++;
            return item < doneBefore ? Optional.empty() : Optional.of(() -> done.done(item));
        }
    }
}
