package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.runtime.streams.StreamsSettings;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What the apps tell the machines that watch them, on a real broker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class MonitoringIT {
    private static final String SECRET = "hunter2";
    private static final int KEPT_FAMILIES = 55;
    private static final Duration MICROMETER_LOOKS = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Pipeline pipeline;

    @BeforeAll
    static void start() {
        pipeline = new Pipeline(new Installation(Path.of("..")), data).start();
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void givenARunningApp_whenAskedIfItIsReady_thenItSaysYesWithItsThreads() {
        for (URI app : pipeline.monitoring()) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(get(app, "/health/ready"))
                    .satisfies(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.headers().firstValue("Content-Type"))
                                .contains("application/json; charset=utf-8");
                        assertThat(answer.body())
                                .contains("\"state\":\"RUNNING\"")
                                .contains("\"threads\":[{\"name\":\"tallywire-")
                                .contains("\"restoring\":[]");
                    }));
            assertThat(get(app, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givenTheAggregator_whenAskedForItsTopology_thenItNamesItsStores() {
        assertThat(get(aggregator(), "/topology").body())
                .contains("tally-claim (stores: [", "claim-evidence", "claim-index");
    }

    @Test
    void givenARecordThatCantBeRead_whenScraped_thenItIsCounted() throws Exception {
        sendGarbage();

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get(extractor(), "/metrics").body())
                .contains("tallywire_dead_letters_sent_total{app=\"claim-extractor\",reason=\"unreadable\"}")
                .doesNotContain("reason=\"unreadable\"} 0.0"));
    }

    @Test
    void givenTheExtractor_whenScraped_thenItCountsArticlesByLanguage() {
        Awaitility.await().atMost(MICROMETER_LOOKS.plus(PATIENCE)).untilAsserted(() -> assertThat(
                        get(extractor(), "/metrics").body())
                .containsPattern("kafka_stream_article_language_read_total\\{[^}]*=\"english\"")
                .containsPattern("kafka_stream_article_language_read_total\\{[^}]*=\"other\""));
    }

    @Test
    void givenARunningApp_whenScraped_thenStateThroughputAndMemoryAreThere() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get(aggregator(), "/metrics").body())
                .contains("tallywire_app_ready{app=\"aggregator\"} 1.0")
                .contains("tallywire_app_state{app=\"aggregator\",state=\"running\"} 1.0")
                .contains("tallywire_restoring_partitions{app=\"aggregator\"} 0.0")
                .contains("\ntallywire_build_info{")
                .contains("\nkafka_stream_thread_process_total{")
                .contains("\njvm_memory_used_bytes{"));
    }

    @Test
    void givenTheKeptMetrics_whenRecordsWereRead_thenKafkaHasEachOfThemAndNoOtherIsShown() throws Exception {
        sendGarbage();

        Awaitility.await().atMost(MICROMETER_LOOKS.plus(PATIENCE)).untilAsserted(() -> assertThat(
                        Stream.concat(kafkaFamilies(extractor()), kafkaFamilies(aggregator()))
                                .distinct())
                .hasSize(KEPT_FAMILIES));
    }

    @Test
    void givenAPathThatIsNot_whenAsked_thenTheAnswerListsThoseThatAre() {
        HttpResponse<String> answer = get(extractor(), "/health");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/health/live /health/ready /metrics /topology");
    }

    @Test
    void givenJsonLogsAndASecret_whenAServiceRuns_thenEveryLineIsJsonAndNoneHasTheSecret() throws Exception {
        Path log = data.resolve("service.log");
        Process service = startExtractor(log);
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(log), text -> text.contains("is RUNNING"));
        } finally {
            service.destroy();
            service.waitFor();
        }

        List<String> lines = Files.readAllLines(log);
        assertThat(lines).noneMatch(line -> line.contains(SECRET)).allSatisfy(line -> {
            JsonNode json = new ObjectMapper().readTree(line);
            assertThat(json.path("formattedMessage").isTextual()).isTrue();
            assertThat(json.path("level").isTextual()).isTrue();
        });
    }

    @Test
    void givenAnAppThatFails_whenAskedForItsHealth_thenItIsNeitherAliveNorReady() throws Exception {
        StreamsSettings settings = new StreamsSettings(
                "doomed", pipeline.connection(), data.resolve("doomed"), 1, 0, MonitoringSettings.anyFreePort());
        try (RunningStreams app = RunningStreams.start(new DoomedApp(), settings)) {
            sendGarbage();
            URI address = app.monitoring().orElseThrow();
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            get(address, "/health/live").statusCode())
                    .isEqualTo(500));
            assertThat(get(address, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(app.failure()).isPresent();
        }
    }

    /** It has a bug. */
    private static final class DoomedApp implements StreamsApp {
        @Override
        public String name() {
            return "doomed";
        }

        @Override
        public List<TopicSpec> topics() {
            return List.of(Topics.ARTICLES, Topics.DEAD_LETTERS);
        }

        @Override
        public Topology topology(StreamsBuilder builder, SchemaRegistry registry) {
            builder.stream(
                            Topics.ARTICLES.name(),
                            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                    .withName("read"))
                    .foreach(
                            (key, value) -> {
                                throw new IllegalStateException("a bug");
                            },
                            Named.as("fail"));
            return builder.build();
        }
    }

    private static Process startExtractor(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=" + Path.of("target", "classes", "logback.xml"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tallywire.class.getName(),
                        "claim-extractor",
                        "--set=application.id=json-logs",
                        "--set=bootstrap.servers=" + pipeline.connection().bootstrapServers(),
                        "--set=schema.registry.url="
                                + pipeline.connection().registry().url(),
                        "--set=state.dir=" + data.resolve("json-logs"),
                        "--log-format=json")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("TALLYWIRE_MONITORING_PORT", "0");
        builder.environment().put("TALLYWIRE_KAFKA_LOG_LEVEL", "INFO");
        builder.environment().put("TALLYWIRE_CLAIM_EXTRACTOR_SCHEMA_REGISTRY_USER_INFO", "somebody:" + SECRET);
        return builder.start();
    }

    private static void sendGarbage() throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", pipeline.connection().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), "bad", new byte[] {1, 2, 3}))
                    .get();
        }
    }

    private static Stream<String> kafkaFamilies(URI app) {
        return get(app, "/metrics").body().lines().filter(line -> line.startsWith("# TYPE kafka_"));
    }

    private static URI extractor() {
        return pipeline.monitoring().get(0);
    }

    private static URI aggregator() {
        return pipeline.monitoring().get(1);
    }

    private static HttpResponse<String> get(URI app, String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(app.resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
