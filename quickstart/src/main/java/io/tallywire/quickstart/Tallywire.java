package io.tallywire.quickstart;

import io.tallywire.aggregator.AggregatorCommand;
import io.tallywire.claimextractor.ExtractorCommand;
import io.tallywire.dashboard.DashboardCommand;
import io.tallywire.ingestproducer.IngestCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "tallywire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Who claims what, how many independent sources stand behind it, and in which range.",
        subcommands = {
            DemoCommand.class,
            IngestCommand.class,
            ClaimsCommand.class,
            ExtractCommand.class,
            ExtractorCommand.class,
            AggregatorCommand.class,
            DashboardCommand.class,
            CompletionCommand.class,
            ManCommand.class,
        },
        footer = {
            "",
            "First steps:",
            "  tallywire demo --keep    the whole pipeline here; it prints what to try next",
            "  tallywire extract FILE   the claims of articles, without Kafka",
            "",
            "tallywire COMMAND --help tells of a command. The others need Kafka and a schema",
            "registry: --bootstrap-servers and --registry-url say where they are.",
        })
public final class Tallywire {
    private Tallywire() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        LogLevels.setFor(args);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tallywire())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new FailureReport());
    }
}
