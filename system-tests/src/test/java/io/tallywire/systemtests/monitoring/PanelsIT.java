package io.tallywire.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.dashboard.Dashboard;
import io.tallywire.dashboard.DashboardConfig;
import io.tallywire.ingestproducer.IngestCommand;
import io.tallywire.quickstart.Installation;
import io.tallywire.quickstart.Pipeline;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.topic.Topics;
import io.tallywire.systemtests.monitoring.Board.Question;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every query of every Grafana board, and every alert's expression, on a real Prometheus that scrapes a running pipeline.
 * Grafana itself is not needed: a panel is empty when its query is.
 */
@NeedsPrometheus
class PanelsIT {
    private static final Installation INSTALLATION = new Installation(Path.of(".."));

    /** Micrometer looks for new metrics of Kafka's once a minute, and rates need two looks of Prometheus. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Duration BETWEEN_ARTICLES = Duration.ofSeconds(5);
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern METRIC = Pattern.compile("\\b(?:kafka|tallywire)_\\w+|\\bup\\b");
    private static final Pattern VARIABLE = Pattern.compile("label_values\\((.*), (\\w+)\\)");

    @TempDir
    static Path data;

    private static final List<AutoCloseable> open = new ArrayList<>();
    private static Pipeline pipeline;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void start() throws Exception {
        pipeline = new Pipeline(INSTALLATION, data.resolve("pipeline"));
        open.add(pipeline);
        pipeline.start();
        Map<String, URI> targets = new TreeMap<>();
        targets.put("claim-extractor", pipeline.monitoring().get(0));
        targets.put("aggregator", pipeline.monitoring().get(1));
        Dashboard dashboard = Dashboard.start(dashboardConfig());
        open.add(dashboard);
        targets.put("dashboard", dashboard.url());
        prometheus = PrometheusServer.start(Files.createDirectory(data.resolve("prometheus")), targets);
        open.add(prometheus);
        feedGarbage();
    }

    private static DashboardConfig dashboardConfig() {
        return DashboardConfig.from(new ConfigLayers(DashboardConfig.definition())
                .addFlags(Map.of(
                        "bootstrap.servers", pipeline.connection().bootstrapServers(),
                        "schema.registry.url",
                                pipeline.connection().registry().url().toString(),
                        "dashboard.port", "0",
                        "dashboard.apps",
                                "claim-extractor=" + pipeline.monitoring().get(0) + ",aggregator="
                                        + pipeline.monitoring().get(1),
                        "state.dir", data.resolve("dashboard").toString()))
                .resolve());
    }

    @AfterAll
    static void stop() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    @Test
    void givenARunningPipeline_whenEveryPanelAsks_thenEachGetsAFigure() throws Exception {
        List<Question> questions = Board.all().stream()
                .flatMap(board -> board.questions().stream())
                .toList();

        Awaitility.await().atMost(PATIENCE).pollInterval(BETWEEN_ARTICLES).untilAsserted(() -> {
            feedSamples();
            assertThat(questions)
                    .filteredOn(question -> !hasFigure(question.query()))
                    .isEmpty();
        });
    }

    @Test
    void givenARunningPipeline_whenABoardIsOpened_thenItsVariablesHaveValues() throws Exception {
        List<String> queries = Board.all().stream()
                .flatMap(board -> board.variables().stream())
                .filter(variable -> variable.path("type").asText().equals("query"))
                .map(variable -> variable.at("/query/query").asText().replaceAll("\\$\\w+", ".*"))
                .toList();

        assertThat(queries).isNotEmpty().allMatch(query -> VARIABLE.matcher(query)
                .matches());
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(queries)
                .filteredOn(query -> !hasFigure(VARIABLE.matcher(query).replaceAll("count by ($2) ($1)")))
                .isEmpty());
    }

    @Test
    void givenARunningPipeline_whenTheAlertsAreEvaluated_thenNoneFailsAndAllTheirMetricsAreThere() {
        Awaitility.await().atMost(PATIENCE).pollInterval(BETWEEN_ARTICLES).untilAsserted(() -> {
            feedSamples();
            List<JsonNode> rules = prometheus.rules();
            assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> assertThat(
                            rule.path("health").asText())
                    .as(rule.path("name").asText() + " "
                            + rule.path("lastError").asText())
                    .isEqualTo("ok"));
            assertThat(rules)
                    .flatExtracting(PanelsIT::metrics)
                    .filteredOn(metric -> !hasFigure(metric))
                    .isEmpty();
        });
    }

    private static List<String> metrics(JsonNode rule) {
        String query = TEXT.matcher(rule.path("query").asText()).replaceAll("");
        return METRIC.matcher(query)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** One that is a number: what was not measured yet is none. */
    private static boolean hasFigure(String query) {
        return prometheus.query(query).stream()
                .anyMatch(sample -> !sample.at("/value/1").asText().equals("NaN"));
    }

    private static void feedSamples() throws IOException {
        Connection connection = pipeline.connection();
        List<String> command = new ArrayList<>(List.of(
                "--bootstrap-servers=" + connection.bootstrapServers(),
                "--registry-url=" + connection.registry().url()));
        try (Stream<Path> files = Files.list(INSTALLATION.samples())) {
            files.map(Path::toString).filter(name -> name.endsWith(".ndjson")).forEach(command::add);
        }
        assertThat(new CommandLine(new IngestCommand()).execute(command.toArray(String[]::new)))
                .isEqualTo(IngestCommand.OK);
    }

    private static void feedGarbage() throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", pipeline.connection().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), "bad", new byte[] {1, 2, 3}))
                    .get();
        }
    }
}
