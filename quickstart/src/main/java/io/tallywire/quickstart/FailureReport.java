package io.tallywire.quickstart;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.kafka.BrokerUnreachableException;
import io.tallywire.schemas.registry.SchemaRegistryException;
import io.tallywire.schemas.topic.TopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells why a command failed, and with which exit code. A person gets one line that says what happened; a service says it
 * in its log, so that all that it writes has the log's format.
 */
final class FailureReport implements IExecutionExceptionHandler {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        String name = command.getCommandName();
        boolean service = LogLevels.isService(name);
        int exitCode = exitCode(e, service);
        Object message = e.getMessage() == null ? e : e.getMessage();
        if (!service) {
            command.getErr().println("tallywire: " + message);
            LOG.debug("{} failed", name, e);
        } else if (exitCode == FAILED) {
            LOG.error("{} failed: {}", name, message, e);
        } else { // the message says all that a person needs
            LOG.error("{} can't start: {}", name, message);
            LOG.debug("{} can't start", name, e);
        }
        return exitCode;
    }

    /**
     * 2 for what tells of settings. The commands for people tell of a path that is not there by an
     * {@link IllegalArgumentException}; in a service that is a bug, and has the code of one.
     */
    private static int exitCode(Exception e, boolean service) {
        if (e instanceof ConfigException
                || (e instanceof IllegalArgumentException && !service)
                || e instanceof ParameterException
                || e instanceof org.apache.kafka.common.config.ConfigException) {
            return USAGE;
        }
        boolean unreachable = e instanceof TimeoutException
                || e instanceof BrokerUnreachableException
                || (e instanceof TopicException topic && topic.isUnreachable())
                || (e instanceof SchemaRegistryException registry && registry.isUnreachable());
        return unreachable ? UNREACHABLE : FAILED;
    }
}
