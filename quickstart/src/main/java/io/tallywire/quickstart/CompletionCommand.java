package io.tallywire.quickstart;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tallywire completion}: prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print the completion of commands and options for a shell.",
        footer = {
            "",
            "Examples:",
            "  # in ~/.bashrc",
            "  source <(tallywire completion bash)",
            "  # in ~/.zshrc, after compinit",
            "  source <(tallywire completion zsh)"
        })
final class CompletionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        // One script for both: in zsh it turns on the completion of bash first.
        String script = AutoComplete.bash("tallywire", spec.root().commandLine());
        spec.commandLine()
                .getOut()
                .print(shell == Shell.ZSH ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script);
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** The shells. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
