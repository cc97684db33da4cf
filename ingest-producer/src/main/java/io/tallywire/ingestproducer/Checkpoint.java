package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.SourceContent;
import io.tallywire.ingestproducer.input.Web;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers how far each file was sent, so that a later run goes on from there. Only what is acknowledged without a gap
 * counts: after a crash something may be sent twice, which its id makes harmless, but nothing is left out. It holds for one topic
 * of one cluster: what another one was sent is not in this one. Used by the thread that runs the ingest; items are done on any
 * thread.
 */
final class Checkpoint implements AutoCloseable {
    private static final Duration SAVED_EVERY = Duration.ofSeconds(2);

    private final Optional<CheckpointFile> file;
    private final Clock clock;
    private final String destination;
    private final Map<FileState, Long> before;
    private final boolean ofAnother;
    private final boolean again;

    /** The files as they were before they were opened: one that is replaced meanwhile is read anew next time. */
    private final Map<String, FileState> opened = new ConcurrentHashMap<>();

    private final Map<String, Optional<Source>> sources = new HashMap<>();
    private Instant saved;

    private Checkpoint(Optional<CheckpointFile> file, Clock clock, boolean again, String destination) {
        this.again = again;
        this.file = file;
        this.clock = clock;
        this.destination = destination;
        CheckpointFile.Saved last =
                file.map(CheckpointFile::read).orElseGet(() -> new CheckpointFile.Saved(destination, Map.of()));
        this.ofAnother = !last.done().isEmpty() && !last.destination().equals(destination);
        this.before = ofAnother ? Map.of() : last.done();
        this.saved = clock.instant();
    }

    /**
     * @param again whether what earlier runs did is done again
     * @param destination names the topic among all others
     * @throws IllegalArgumentException when the file is there but can't be read
     */
    static Checkpoint in(Path file, Clock clock, boolean again, String destination) {
        return new Checkpoint(Optional.of(new CheckpointFile(file)), clock, again, destination);
    }

    /** One that remembers nothing. */
    static Checkpoint none() {
        return new Checkpoint(Optional.empty(), Clock.systemUTC(), false, "");
    }

    /** What a person must know of it, if there is anything. */
    Optional<String> warning() {
        return ofAnother
                ? file.map(which ->
                        "The checkpoint " + which + " is of another topic, or of this one before it was made anew:"
                                + " everything is sent from the beginning. For two topics keep two, with --checkpoint")
                : Optional.empty();
    }

    /** The source, noting what the file is when it is opened; a source that is not followed is read as a whole each time. */
    InputSource follow(InputSource source) {
        return file.isEmpty() ? source : new Followed(source);
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
            List<Source> read =
                    sources.values().stream().flatMap(Optional::stream).toList();
            Set<String> paths = read.stream().map(source -> source.state.path()).collect(Collectors.toSet());
            done.keySet().removeIf(state -> paths.contains(state.path()));
            read.forEach(source -> done.put(source.state, source.done.count()));
            to.write(new CheckpointFile.Saved(destination, done));
            saved = clock.instant();
        });
    }

    private Optional<Source> open(String source) {
        return Optional.ofNullable(opened.get(source))
                .map(state -> new Source(state, again ? 0 : before.getOrDefault(state, 0L)));
    }

    /** A source of which it is noted what its file is before it is opened. */
    private final class Followed implements InputSource {
        private final InputSource source;

        Followed(InputSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public SourceContent open(Web web) throws IOException {
            FileState.of(name()).ifPresent(state -> opened.putIfAbsent(name(), state));
            return source.open(web);
        }

        @Override
        public OptionalLong size() {
            return source.size();
        }
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
