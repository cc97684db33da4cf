package io.tallywire.quickstart;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the built project lies.
 *
 * @param home the checkout's top folder
 */
public record Installation(Path home) {
    private static final String HOME_PROPERTY = "tallywire.home";

    /** The one that the launcher names, else the working folder. */
    public static Installation current() {
        return new Installation(
                Path.of(Optional.ofNullable(System.getProperty(HOME_PROPERTY)).orElse(".")));
    }

    /** The unpacked schema registry. */
    public Path registry() {
        return home.resolve("quickstart").resolve("target").resolve("registry");
    }

    /** The sample articles that the project ships. */
    public Path samples() {
        return home.resolve("quickstart").resolve("src").resolve("main").resolve("samples");
    }
}
