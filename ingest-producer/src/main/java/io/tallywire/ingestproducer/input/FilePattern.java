package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A pattern for the names of files, as shells have it, for where no shell has expanded it. */
final class FilePattern {
    private final String pattern;

    FilePattern(String pattern) {
        this.pattern = pattern;
    }

    static boolean isOne(String name) {
        return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /**
     * The files that it fits, sorted by name, without those that start with a dot.
     *
     * @throws IllegalArgumentException when the pattern can't be read
     */
    List<Path> files() throws IOException {
        Path start = start();
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        PathMatcher matcher = matcher();
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(matcher::matches)
                    .filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The folder that all files are below: what stands before the first mark, up to its last slash. */
    private Path start() {
        int mark = 0;
        while (!isOne(pattern.substring(mark, mark + 1))) {
            mark++;
        }
        int slash = pattern.lastIndexOf('/', mark);
        return slash < 0 ? Path.of("") : Path.of(slash == 0 ? "/" : pattern.substring(0, slash));
    }

    private PathMatcher matcher() {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The pattern " + pattern + " can't be read (" + e.getDescription() + "): check its brackets", e);
        }
    }
}
