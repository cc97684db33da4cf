package io.tallywire.quickstart;

import io.tallywire.aggregator.AggregatorCommand;
import io.tallywire.claimextractor.ExtractorCommand;
import io.tallywire.dashboard.DashboardCommand;
import io.tallywire.ingestproducer.IngestCommand;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.schemas.registry.SchemaRegistryException;
import io.tallywire.schemas.topic.TopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

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
        })
public final class Tallywire {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 3;

    private Tallywire() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        LogLevels.setFor(args);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tallywire())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Tallywire::report);
    }

    /** A person gets one line that says what happened; the log has the rest. */
    private static int report(Exception e, CommandLine command, ParseResult parsed) {
        command.getErr().println("tallywire: " + (e.getMessage() == null ? e : e.getMessage()));
        LoggerFactory.getLogger(Tallywire.class).debug("{} failed", command.getCommandName(), e);
        boolean usage = e instanceof ConfigException
                || e instanceof IllegalArgumentException
                || e instanceof org.apache.kafka.common.config.ConfigException;
        boolean unreachable = e instanceof TimeoutException
                || (e instanceof TopicException topic && topic.isUnreachable())
                || (e instanceof SchemaRegistryException registry && registry.isUnreachable());
        return usage ? USAGE : unreachable ? UNREACHABLE : FAILED;
    }
}
