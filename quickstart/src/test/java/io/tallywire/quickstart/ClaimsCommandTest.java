package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is wrong with the options is said before any broker is asked. */
class ClaimsCommandTest {
    @Test
    void givenNoWindow_whenAskedForOne_thenTheMessageSaysHowToGiveIt() {
        assertThatThrownBy(() -> call("--window", "soon"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--window: \"soon\" is no window; give it like 1h, 24h or 7d");
    }

    @Test
    void givenFewerThanNoSources_whenAskedFor_thenTheyAreRefused() {
        assertThatThrownBy(() -> call("--min-sources", "-1"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--min-sources is -1; give 0 or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims --set bootstrap.servers= show KEY",
                "claims show KEY --set bootstrap.servers=",
            })
    void givenAnOptionBeforeTheSubcommandOrBehindIt_whenShown_thenItHolds(String line) {
        StringWriter err = new StringWriter();
        CommandLine command = Tallywire.commandLine().setExecutionExceptionHandler((failure, cmd, parsed) -> {
            err.write(String.valueOf(failure.getMessage()));
            return 2;
        });

        assertThat(command.execute(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("bootstrap.servers");
    }

    @Test
    void givenAValueThatIsNone_whenParsed_thenOnlyThatAndWhereToReadMoreIsSaid() {
        StringWriter err = new StringWriter();
        int code = Tallywire.commandLine().setErr(new PrintWriter(err)).execute("claims", "--event", "foo");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("'foo'")
                .contains("\"tallywire claims --help\"")
                .hasLineCount(2);
    }

    private static void call(String... arguments) {
        ClaimsCommand command = new ClaimsCommand();
        new CommandLine(command).parseArgs(arguments);
        command.call();
    }
}
