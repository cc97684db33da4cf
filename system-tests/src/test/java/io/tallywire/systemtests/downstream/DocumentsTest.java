package io.tallywire.systemtests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.ingestproducer.IngestCommand;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents say of the topics is what {@link Topics} has. */
class DocumentsTest {
    private static final Path DOCS = Newsroom.HOME.resolve("docs");
    private static final Path HISTORY = Newsroom.HOME.resolve("schemas").resolve("history");

    @Test
    void givenTheAsyncApiDocument_whenRead_thenItsTopicsAreThoseOfTheCatalogue() throws Exception {
        Map<String, Map<String, String>> described = new TreeMap<>();
        AsyncApi.read().channels().forEach((topic, channel) -> described.put(topic, settings(channel)));

        Map<String, Map<String, String>> catalogue = new TreeMap<>();
        Topics.all().forEach(topic -> catalogue.put(topic.name(), settings(topic)));
        assertThat(described).isEqualTo(catalogue);
    }

    @Test
    void givenTheAsyncApiDocument_whenRead_thenItPointsToTheNewestSchemas() throws Exception {
        AsyncApi document = AsyncApi.read();
        for (TopicSpec topic : Topics.all()) {
            List<String> newest =
                    topic.valueSchema().map(DocumentsTest::newestFile).stream().toList();
            assertThat(document.schemaFiles(document.channels().get(topic.name())))
                    .as("schemas of %s in docs/asyncapi.yaml", topic.name())
                    .isEqualTo(newest);
        }
    }

    @Test
    void givenTheGuide_whenRead_thenItsTableIsTheCatalogue() throws Exception {
        List<String> rows;
        try (Stream<String> lines = Files.lines(DOCS.resolve("consuming.md"))) {
            rows = lines.dropWhile(line -> !line.startsWith("| ---"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(DocumentsTest::withoutKey)
                    .toList();
        }

        assertThat(rows)
                .containsExactlyElementsOf(
                        Topics.all().stream().map(DocumentsTest::row).toList());
    }

    @Test
    void givenThePageOfIngest_whenItsExitCodesAreRead_thenTheyAreThoseOfItsHelp() throws Exception {
        List<String> rows;
        try (Stream<String> lines = Files.lines(DOCS.resolve("ingest.md"))) {
            rows = lines.dropWhile(line -> !line.equals("## Exit codes"))
                    .filter(line -> line.matches("\\| \\d.*"))
                    .toList();
        }

        List<String> help = new ArrayList<>();
        new CommandLine(new IngestCommand())
                .getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> help.add("| " + code + " | " + meaning + " |"));
        assertThat(rows).isEqualTo(help);
    }

    private static Map<String, String> settings(JsonNode channel) {
        JsonNode kafka = channel.path("bindings").path("kafka");
        JsonNode config = kafka.path("topicConfiguration");
        return Map.of(
                "topic", kafka.path("topic").asText(),
                "partitions", kafka.path("partitions").asText(),
                "cleanup.policy", config.path("cleanup.policy").path(0).asText(),
                "retention.ms", config.path("retention.ms").asText(),
                "max.message.bytes", config.path("max.message.bytes").asText());
    }

    private static Map<String, String> settings(TopicSpec topic) {
        Map<String, String> settings = new TreeMap<>(topic.config());
        settings.put("topic", topic.name());
        settings.put("partitions", Integer.toString(topic.partitions()));
        return settings;
    }

    private static String newestFile(Schema schema) {
        try (Stream<Path> versions = Files.list(HISTORY.resolve(schema.getName()))) {
            int newest = versions.map(file -> String.valueOf(file.getFileName()).replace(".avsc", ""))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();
            return "../schemas/history/" + schema.getName() + "/" + newest + ".avsc";
        } catch (IOException e) {
            throw new IllegalStateException("The history of " + schema.getName() + " can't be listed", e);
        }
    }

    private static String withoutKey(String row) {
        List<String> cells =
                List.of(row.split("\\|", -1)).stream().map(String::strip).toList();
        return String.join(" | ", cells.get(1), cells.get(3), cells.get(4));
    }

    private static String row(TopicSpec topic) {
        return String.join(
                " | ",
                "`" + topic.name() + "`",
                topic.valueSchema().map(schema -> "`" + schema.getName() + "`").orElse("as it came"),
                topic.retention()
                        .map(time -> "deleted after " + time.toDays() + " days")
                        .orElse("compact, kept for ever"));
    }
}
