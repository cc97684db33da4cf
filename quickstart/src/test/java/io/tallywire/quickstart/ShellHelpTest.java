package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What helps at the command line: completion, manual pages. */
class ShellHelpTest {
    @Test
    void givenBash_whenItCompletes_thenTheOptionsOfTheCommand(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("completion"), run("completion", "bash"));
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + script + "; COMP_WORDS=(tallywire ingest --res); COMP_CWORD=2;"
                                + " COMP_LINE='tallywire ingest --res'; COMP_POINT=22;"
                                + " _complete_tallywire; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String completions = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(completions).contains("--resume", "--reset").doesNotContain("--rate");
    }

    @Test
    void givenZsh_whenAsked_thenTheScriptTurnsTheCompletionOfBashOn() {
        assertThat(run("completion", "zsh"))
                .startsWith("autoload -U +X bashcompinit")
                .contains("--full-text");
    }

    @Test
    void givenCommand_whenItsManualPageIsPrinted_thenItHasAllSections() {
        assertThat(run("man", "ingest"))
                .startsWith(".TH \"TALLYWIRE\\-INGEST\" 1")
                .contains(
                        ".SH \"NAME\"",
                        ".SH \"EXIT STATUS\"",
                        "\\fB\\-\\-resume\\fR",
                        "tallywire ingest articles.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "demo", "claims", "extract", "claim-extractor", "aggregator", "dashboard", "man"})
    void givenAnyCommand_whenItsManualPageIsPrinted_thenNoLineIsTakenForACommandOfRoff(String command) {
        assertThat(run("man", command).lines())
                .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
                .allMatch(line -> line.matches("\\.(TH|SH|TP|nf|fi)( .*)?"));
    }

    @Test
    void givenUnknownCommand_whenItsManualPageIsAskedFor_thenUsage() {
        assertThat(Tallywire.commandLine()
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("man", "nonsense"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Tallywire.commandLine().setOut(new PrintWriter(out)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
