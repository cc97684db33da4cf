package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the sources behind the paths of a command line: a file is itself, "-" is standard input, a URL is the document there, a folder is all files
 * below it, sorted by name so that every run reads in the same order; a pattern (*, **, ?, [a-z], {a,b}) is all files that it fits,
 * sorted too. In a folder names that start with a dot or with README are left out, and links to other folders are not followed.
 */
public final class InputSources {
    private final InputStream stdin;

    /** @param stdin what "-" stands for */
    public InputSources(InputStream stdin) {
        this.stdin = stdin;
    }

    /**
     * All sources in the order in which they are to be read.
     *
     * @throws IllegalArgumentException when a path does not exist or a folder can't be listed: better before the first
     *     article is sent than after the last
     */
    public List<InputSource> find(List<String> paths) {
        List<InputSource> found = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                found.add(InputSource.of("stdin", () -> stdin));
            } else if (Links.isWeb(path)) {
                found.add(InputSource.ofUrl(path));
            } else {
                addFile(path, found);
            }
        }
        return List.copyOf(found);
    }

    private static void addFile(String name, List<InputSource> found) {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                if (FilePattern.isOne(name)) {
                    addMatches(name, found);
                    return;
                }
                throw new IllegalArgumentException(
                        name.contains("://")
                                ? name + " can't be fetched: only addresses that begin with http:// or https:// are"
                                : "There is no file or folder " + name + ": check the spelling and where you are");
            }
            if (Files.isDirectory(path)) {
                walk(path, found);
            } else {
                found.add(InputSource.of(path));
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    name + " can't be a path (" + e.getReason() + "): check the spelling", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The folder " + name + " could not be listed (" + e + "): check its permissions", e);
        }
    }

    private static void addMatches(String pattern, List<InputSource> found) throws IOException {
        List<Path> matches = new FilePattern(pattern).files();
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("No file fits the pattern " + pattern
                    + ": check the spelling and where you are; ** stands for folders at any depth");
        }
        matches.forEach(match -> found.add(InputSource.of(match)));
    }

    /** A folder below the one that was named may be moved away while this looks; the one that was named must be there. */
    private static void walkUnlessGone(Path folder, List<InputSource> found) throws IOException {
        try {
            walk(folder, found);
        } catch (IOException e) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    private static void walk(Path folder, List<InputSource> found) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.filter(entry -> !isAside(fileName(entry)))
                    .sorted(Comparator.comparing(InputSources::fileName))
                    .toList();
        } catch (UncheckedIOException e) { // the stream's, when it finds out later
            throw e.getCause();
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walkUnlessGone(entry, found);
            } else if (Files.isRegularFile(entry)) {
                found.add(InputSource.of(entry));
            }
        }
    }

    /** What stands beside the articles; whoever means it as an article can still name it. */
    private static boolean isAside(String name) {
        return name.startsWith(".") || name.startsWith("README");
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
