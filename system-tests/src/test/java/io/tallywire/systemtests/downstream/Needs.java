package io.tallywire.systemtests.downstream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a test needs that a build does not install. Without it the test is skipped with a line that says what to install; on
 * the build server, where all of it must be there, the test fails instead.
 */
final class Needs {
    private static final boolean BUILD_SERVER = "true".equals(System.getenv("CI"));

    private Needs() {}

    /** A program that answers when it is called with the given arguments. */
    static void program(String install, String... call) throws InterruptedException {
        boolean answers;
        try {
            answers = new ProcessBuilder(List.of(call))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            answers = false;
        }
        need(answers, String.join(" ", call) + " does not work; install " + install);
    }

    /** A folder that a command makes. */
    static void folder(Path folder, String command) {
        need(Files.isDirectory(folder), folder + " is missing; run " + command);
    }

    /** Something that was looked for. */
    static <T> T value(Optional<T> found, String what) {
        need(found.isPresent(), what);
        return found.orElseThrow();
    }

    private static void need(boolean there, String what) {
        if (!there && BUILD_SERVER) {
            throw new AssertionError("On the build server nothing is skipped, but " + what);
        }
        if (!there) {
            System.err.println("Skipped: " + what);
        }
        assumeTrue(there, what);
    }
}
