package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How services end that can't start: as processes of their own, since the format of the log is the whole process's. */
class ServiceExitTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"claim-extractor", "aggregator"})
    void givenAHostThatNobodyKnows_whenStarted_thenItEndsWithCode3AndAllItsLinesAreJson(String service)
            throws Exception {
        Ended ended = run(service, "--log-format", "json", "--set", "bootstrap.servers=nosuchhost.invalid:9092");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(lastMessage(ended)).contains("nosuchhost.invalid:9092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim-extractor", "aggregator"})
    void givenAnUnknownSetting_whenStarted_thenItEndsWithCode2AndAllItsLinesAreJson(String service) throws Exception {
        Ended ended = run(service, "--set", "log.format=json", "--set", "thread=2");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(lastMessage(ended)).contains("Did you mean \"threads\"?");
    }

    private static String lastMessage(Ended ended) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ended.lines()) {
            lines.add(JSON.readTree(line)); // throws where a line is no JSON
        }
        return lines.get(lines.size() - 1).get("formattedMessage").asText();
    }

    private Ended run(String... arguments) throws Exception {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tallywire.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readAllLines(output));
    }

    private record Ended(int exitCode, List<String> lines) {}
}
