package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.InputSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks into folders again and again for files that are new or have changed. A file counts when two looks in a row find
 * it of the same size and time, so that one that is still being written is left alone.
 */
final class FolderWatch {
    private final InputSources sources;
    private final List<String> folders;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Seen> given = new HashMap<>();
    private Map<String, Seen> before = Map.of();

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

    /** Waits until there are files to be read; each version of a file is given once. Empty when stopped. */
    List<InputSource> next() {
        List<InputSource> ready = look();
        while (ready.isEmpty() && !isStopped()) {
            ready = look();
        }
        return stopped.getCount() == 0 ? List.of() : ready;
    }

    private List<InputSource> look() {
        Map<String, Seen> now = new HashMap<>();
        List<InputSource> ready = new ArrayList<>();
        for (InputSource source : sources.find(folders)) {
            seen(source.name()).ifPresent(seen -> {
                now.put(source.name(), seen);
                if (seen.equals(before.get(source.name())) && !seen.equals(given.get(source.name()))) {
                    ready.add(source);
                    given.put(source.name(), seen);
                }
            });
        }
        given.keySet().retainAll(now.keySet());
        before = now;
        return ready;
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
