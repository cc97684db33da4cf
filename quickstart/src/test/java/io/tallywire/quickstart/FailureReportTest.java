package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.schemas.registry.SchemaRegistryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReportTest {
    private final StringWriter err = new StringWriter();

    static Stream<Arguments> exitCodes() {
        return Stream.of(
                Arguments.of(new IllegalArgumentException("a bug"), 1),
                Arguments.of(new IllegalStateException("a bug"), 1),
                Arguments.of(new SchemaRegistryException("refused", new IllegalStateException()), 1),
                Arguments.of(new ConfigException("wrong"), 2),
                Arguments.of(new org.apache.kafka.common.config.ConfigException("wrong"), 2),
                Arguments.of(new TimeoutException("no answer"), 3),
                Arguments.of(new SchemaRegistryException("no answer", new IOException()), 3));
    }

    @ParameterizedTest
    @MethodSource("exitCodes")
    void givenAFailure_whenReported_thenItsExitCodeSaysOfWhatKindItIs(Exception failure, int exitCode) {
        assertThat(report(new Aggregator(), failure)).isEqualTo(exitCode);
    }

    @Test
    void givenACommandForPeople_whenItFails_thenOneLineSaysWhy() {
        report(new Extract(), new IllegalStateException("The folder is full"));

        assertThat(err.toString().lines()).containsExactly("tallywire: The folder is full");
    }

    @Test
    void givenACommandForPeople_whenAPathIsNotThere_thenItsExitCodeIsThatOfWrongUse() {
        assertThat(report(new Extract(), new IllegalArgumentException("no such file")))
                .isEqualTo(2);
    }

    @Test
    void givenAService_whenItFails_thenOnlyItsLogSaysWhy() {
        report(new Aggregator(), new IllegalStateException("a bug"));

        assertThat(err.toString()).isEmpty();
    }

    private int report(Object named, Exception failure) {
        CommandLine command = new CommandLine(named).setErr(new PrintWriter(err, true));
        return new FailureReport().handleExecutionException(failure, command, command.parseArgs());
    }

    @Command(name = "aggregator")
    private static final class Aggregator {}

    @Command(name = "extract")
    private static final class Extract {}
}
