package io.tallywire.quickstart.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.dashboard.Dashboard;
import io.tallywire.dashboard.DashboardConfig;
import io.tallywire.ingestproducer.IngestCommand;
import io.tallywire.ingestproducer.IngestEnvironment;
import io.tallywire.quickstart.Installation;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What ingest rejects, on its way to the dashboard: a real broker and registry. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class RejectsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path data;

    private EmbeddedCluster cluster;
    private Admin admin;
    private Path input;

    @BeforeEach
    void start() throws Exception {
        cluster = EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data.resolve("cluster"));
        admin = Admin.create(Map.of("bootstrap.servers", cluster.connection().bootstrapServers()));
        input = Files.writeString(
                data.resolve("in.ndjson"),
                "{\"headline\": \"One\"}\n{\"publisher\": \"nobody\"}\n{\"headline\": \"Two\"}\n{not JSON\n");
    }

    @AfterEach
    void stop() {
        admin.close();
        cluster.close();
    }

    @Test
    void givenAFileWithRejects_whenIngested_thenTheDashboardShowsThemBySourceAndCountsThem() throws Exception {
        DashboardConfig config = DashboardConfig.local(cluster.connection(), 0, data.resolve("dashboard"), Map.of())
                .withPace(Duration.ofMillis(500), Duration.ofSeconds(4));
        try (Dashboard dashboard = Dashboard.start(config)) {
            Awaitility.await().atMost(PATIENCE).until(() -> get(dashboard, "/metrics")
                    .contains("tallywire_dead_letters_read_total{origin=\"ingest\"} 0\n"));

            assertThat(ingest()).isEqualTo(IngestCommand.REJECTED);
            assertThat(ingest()).isEqualTo(IngestCommand.REJECTED);

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                JsonNode look = new ObjectMapper().readTree(get(dashboard, "/api/lag"));
                assertThat(look.path("rejected")).hasSize(1);
                JsonNode rejected = look.path("rejected").get(0);
                assertThat(rejected.path("source").asText()).isEqualTo(input.toString());
                assertThat(rejected.path("count").asInt()).isEqualTo(4);
                assertThat(rejected.path("place").asText()).isEqualTo("line 4, byte 64");
                assertThat(rejected.path("sample").asText()).isEqualTo("{not JSON");
                assertThat(look.path("deadLetters")).isEmpty();
            });
            // the ends of topics are of the next look at the cluster
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(get(dashboard, "/metrics"))
                    .contains(
                            "tallywire_dead_letters_read_total{origin=\"ingest\"} 4\n", "tallywire_dead_letters 4\n"));
            assertThat(get(dashboard, "/")).contains("Rejected by ingest", "<code>{not JSON</code>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-dead-letters", "--dry-run"})
    void givenNobodyIsToBeTold_whenAFileWithRejectsIsIngested_thenThereIsNoDeadLetter(String option) throws Exception {
        assertThat(ingest(option)).isEqualTo(IngestCommand.REJECTED);

        assertThat(admin.listTopics().names().get()).doesNotContain(Topics.DEAD_LETTERS.name());
        assertThat(text()).contains("2 sent").contains("2 rejected").doesNotContain("dead-letters");
    }

    @Test
    void givenADeadLetterTopicThatIsNotAsNeeded_whenAFileWithRejectsIsIngested_thenItIsToldOnceAndAllElseGoesOn()
            throws Exception {
        admin.createTopics(List.of(new NewTopic(Topics.DEAD_LETTERS.name(), 2, (short) 1)))
                .all()
                .get();

        assertThat(ingest()).isEqualTo(IngestCommand.REJECTED);

        assertThat(text().lines().filter(line -> line.contains("--no-dead-letters")))
                .singleElement()
                .asString()
                .contains("tallywire.dead-letters", "has partitions=2, needed is 1");
        assertThat(text()).contains("2 sent, 0 withdrawn, 2 rejected");
        assertThat(ends(Topics.DEAD_LETTERS.name(), 2)).isZero();
        assertThat(ends(Topics.ARTICLES.name(), Topics.ARTICLES.partitions())).isEqualTo(2);
    }

    private long ends(String topic, int partitions) throws Exception {
        long sum = 0;
        for (int number = 0; number < partitions; number++) {
            TopicPartition partition = new TopicPartition(topic, number);
            sum += admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
        return sum;
    }

    private int ingest(String... options) {
        IngestEnvironment environment = new IngestEnvironment(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC(),
                config -> config.destination().connect());
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-servers=" + cluster.connection().bootstrapServers(),
                "--registry-url=" + cluster.connection().registry().url(),
                input.toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new IngestCommand(environment)).execute(arguments.toArray(String[]::new));
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String get(Dashboard dashboard, String path) throws Exception {
        URI address = dashboard.url().resolve(path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
