package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.InputSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks into folders again and again for files that are new or have changed. A file counts when two looks in a row find
 * it of the same size and time, so that one that is still being written is left alone. A folder that goes away, as those on
 * other machines do, is waited for.
 */
final class FolderWatch {
    private final InputSources sources;
    private final List<String> folders;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Seen> given = new HashMap<>();
    private Map<String, Seen> before = Map.of();
    private Set<String> gone = Set.of();

    /**
     * @param pause between two looks
     * @throws IllegalArgumentException when one is no folder
     */
    FolderWatch(InputSources sources, List<String> folders, Duration pause) {
        this.sources = sources;
        this.folders = List.copyOf(folders);
        this.pause = pause;
        for (String folder : folders) {
            if (folder.equals("-") || !Files.isDirectory(Path.of(folder))) {
                throw new IllegalArgumentException("--watch " + folder + " is no folder: name folders to be watched");
            }
        }
    }

    /** Has {@link #next} return soon, with nothing. From any thread. */
    void stop() {
        stopped.countDown();
    }

    /**
     * Waits until there are files to be read; each version of a file is given once. Empty when stopped.
     *
     * @param warnings is told when a folder goes away or comes back
     */
    List<InputSource> next(Consumer<String> warnings) {
        List<InputSource> ready = look(warnings);
        while (ready.isEmpty() && !isStopped()) {
            ready = look(warnings);
        }
        return stopped.getCount() == 0 ? List.of() : ready;
    }

    private List<InputSource> look(Consumer<String> warnings) {
        Map<String, Seen> now = new HashMap<>();
        List<InputSource> ready = new ArrayList<>();
        for (InputSource source : find(warnings)) {
            seen(source.name()).ifPresent(seen -> {
                now.put(source.name(), seen);
                if (seen.equals(before.get(source.name())) && !seen.equals(given.get(source.name()))) {
                    ready.add(source);
                    given.put(source.name(), seen);
                }
            });
        }
        if (gone.isEmpty()) { // else its files would be taken for new ones when it is back
            given.keySet().retainAll(now.keySet());
        }
        before = now;
        return ready;
    }

    private List<InputSource> find(Consumer<String> warnings) {
        List<InputSource> found = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String folder : folders) {
            try {
                found.addAll(sources.find(List.of(folder)));
            } catch (IllegalArgumentException e) {
                missing.add(folder);
                if (!gone.contains(folder)) {
                    warnings.accept(e.getMessage() + ". It was there: it is waited for, until Ctrl-C");
                }
            }
        }
        gone.stream()
                .filter(folder -> !missing.contains(folder))
                .forEach(folder -> warnings.accept("The folder " + folder + " is back"));
        gone = missing;
        return found;
    }

    private boolean isStopped() {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Optional<Seen> seen(String file) {
        try {
            Path path = Path.of(file);
            return Optional.of(
                    new Seen(Files.size(path), Files.getLastModifiedTime(path).toMillis()));
        } catch (IOException e) {
            return Optional.empty(); // it went away in between
        }
    }

    /** What a look finds of a file. */
    private record Seen(long size, long modified) {}
}
