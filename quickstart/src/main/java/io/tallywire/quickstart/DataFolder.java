package io.tallywire.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that the embedded parts keep their data in: a given one that stays, or a temporary one that goes. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final boolean temporary;

    private DataFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    static DataFolder open(Optional<Path> kept) {
        try {
            return kept.isPresent()
                    ? new DataFolder(Files.createDirectories(kept.get()), false)
                    : new DataFolder(Files.createTempDirectory("tallywire-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be made: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    /** Removes it if it is temporary. */
    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try {
            for (Path file : deepestFirst()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The temporary folder " + path + " can't be removed; remove it by hand", e);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
