package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is wrong with the options is said before any broker is asked. */
class ClaimsCommandTest {
    @Test
    void givenNoWindow_whenAskedForOne_thenTheMessageSaysHowToGiveIt() {
        assertThatThrownBy(() -> call("--window", "soon"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--window: \"soon\" is no window; give it like 1h, 24h or 7d");
    }

    private static void call(String... arguments) {
        ClaimsCommand command = new ClaimsCommand();
        new CommandLine(command).parseArgs(arguments);
        command.call();
    }
}
