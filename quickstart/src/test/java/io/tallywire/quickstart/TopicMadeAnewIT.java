package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.IngestCommand;
import io.tallywire.ingestproducer.IngestEnvironment;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What --resume remembers, when the topic that it was sent to is no longer there. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class TopicMadeAnewIT {
    private static final String ONE = "{\"url\": \"https://example.com/1\", \"headline\": \"Nine dead\"}\n";

    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void givenTopicThatIsMadeAnew_whenResumed_thenAllIsSentAgainAndItIsSaid() throws Exception {
        Path input = Files.writeString(data.resolve("in.ndjson"), ONE);
        try (EmbeddedCluster cluster =
                EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data.resolve("cluster"))) {
            assertThat(ingest(cluster, input)).contains("\"sent\":1", "\"skipped\":0");
            assertThat(ingest(cluster, input)).contains("\"sent\":0", "\"skipped\":1");

            delete(cluster, Topics.ARTICLES.name());

            assertThat(ingest(cluster, input)).contains("\"sent\":1", "\"skipped\":0");
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("made anew", "from the beginning");
            assertThat(ingest(cluster, input)).contains("\"sent\":0", "\"skipped\":1");
        }
    }

    private String ingest(EmbeddedCluster cluster, Path input) {
        out.reset();
        IngestEnvironment environment = new IngestEnvironment(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC(),
                config -> config.destination().connect());
        int exit = new CommandLine(new IngestCommand(environment))
                .execute(
                        "--json",
                        "--resume",
                        "--checkpoint=" + data.resolve("checkpoint.json"),
                        "--bootstrap-servers=" + cluster.connection().bootstrapServers(),
                        "--registry-url=" + cluster.connection().registry().url(),
                        input.toString());
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void delete(EmbeddedCluster cluster, String topic) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", cluster.connection().bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }
}
