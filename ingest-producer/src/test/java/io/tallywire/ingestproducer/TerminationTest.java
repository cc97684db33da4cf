package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A process of its own that is told to end, as a service manager does it; Ctrl-C differs in nothing but its number. */
class TerminationTest {
    private static final int SIGTERM_EXIT = 143;

    @Test
    void givenRun_whenTerminated_thenItEndsInGoodOrderWithTheSignalsCode(@TempDir Path folder) throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), "{\"headline\": \"Nine dead\"}\n".repeat(10_000));
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TerminationTest.class.getName(),
                        "--dry-run",
                        "--rate=100",
                        input.toString()))
                .redirectError(errors.toFile())
                .start();
        long printed = terminateAfterFirstLine(process);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(SIGTERM_EXIT);
        assertThat(printed).isPositive().isLessThan(10_000);
        assertThat(errors).content().contains("Interrupted: " + printed + " read: " + printed + " sent");
    }

    private static long terminateAfterFirstLine(Process process) throws IOException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.readLine();
            process.toHandle().destroy();
            return 1 + out.lines().count();
        }
    }

    /** The other process. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new IngestCommand()).execute(args));
    }
}
