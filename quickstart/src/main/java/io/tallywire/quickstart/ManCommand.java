package io.tallywire.quickstart;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tallywire man}: prints manual pages, made of what the help says. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Print the manual page of a command.",
        footer = {
            "",
            "Examples:",
            "  # read it",
            "  tallywire man ingest | man -l -",
            "  # install it",
            "  tallywire man ingest > /usr/local/share/man/man1/tallywire-ingest.1"
        })
final class ManCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command; without it tallywire itself.")
    private Optional<String> command = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        CommandLine wanted = command.map(name -> subcommand(root, name)).orElse(root);
        spec.commandLine().getOut().print(new ManPage(wanted).text());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private CommandLine subcommand(CommandLine root, String name) {
        CommandLine found = root.getSubcommands().get(name);
        if (found == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no command " + name + ": give one of "
                            + String.join(", ", root.getSubcommands().keySet()));
        }
        return found;
    }
}
