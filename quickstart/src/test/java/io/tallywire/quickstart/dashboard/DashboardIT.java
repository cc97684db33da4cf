package io.tallywire.quickstart.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.aggregator.AggregatorApp;
import io.tallywire.aggregator.AggregatorConfig;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.claimextractor.ExtractorApp;
import io.tallywire.claimextractor.ExtractorConfig;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.dashboard.Dashboard;
import io.tallywire.dashboard.DashboardConfig;
import io.tallywire.ingestproducer.IngestCommand;
import io.tallywire.quickstart.Installation;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.runtime.streams.StreamsSettings;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The dashboard as a person sees it: a real pipeline, a real browser. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DashboardIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGGREGATOR = "[data-group='tallywire-aggregator']";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path data;

    private static EmbeddedCluster cluster;
    private static RunningStreams extractor;
    private static RunningStreams aggregator;
    private static Dashboard dashboard;
    private static Browser browser;
    private static int articles;

    @BeforeAll
    static void start() throws Exception {
        Optional<Browser> started = Browser.start(data.resolve("profile"));
        assumeTrue(started.isPresent(), "no Chromium on this machine");
        browser = started.orElseThrow();
        cluster = EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data);
        extractor = run(new ExtractorApp(ClaimExtractor.create()), ExtractorConfig.DEFAULT_APPLICATION_ID);
        aggregator = startAggregator();
        DashboardConfig defaults = DashboardConfig.local(
                connection(),
                0,
                data.resolve("dashboard"),
                Map.of(
                        "claim-extractor",
                        extractor.monitoring().orElseThrow(),
                        "aggregator",
                        aggregator.monitoring().orElseThrow()));
        dashboard = Dashboard.start(defaults.withPace(Duration.ofMillis(500), Duration.ofSeconds(4)));
        send("Korvath");
        browser.open(dashboard.url().toString());
        awaitStatus("ok", PATIENCE);
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster == null) {
            return;
        }
        browser.close();
        dashboard.close();
        aggregator.close();
        extractor.close();
        cluster.close();
    }

    @Test
    void givenAPipelineThatKeepsUp_whenThePageIsOpened_thenItSaysSoAndIsAccessible() throws Exception {
        browser.open(dashboard.url().toString());

        assertThat(browser.text("#state h1")).isEqualTo("All is well");
        assertThat(browser.text("#pipeline")).contains("claim-extractor", "article-claims", "evidence-by-claim");
        Awaitility.await().atMost(PATIENCE).until(() -> browser.count(".chart canvas") >= 2);
        assertThat(browser.accessibilityFaults()).isEmpty();
        browser.picture("lag");
        assertAccessibleByDayAndNight();
    }

    private static void assertAccessibleByDayAndNight() {
        for (String scheme : List.of("dark", "light")) {
            browser.scheme(scheme);
            assertThat(browser.accessibilityFaults()).as(scheme).isEmpty();
        }
    }

    @Test
    void givenAnOpenPage_whenAnArticleComes_thenThePageShowsItWithoutAReload() throws Exception {
        browser.open(dashboard.url().toString());
        Awaitility.await().atMost(PATIENCE).until(() -> browser.text("#live").equals("live"));
        browser.script("window.notReloaded = true");
        String before = browser.text("#freshness .tile:last-child dd");

        send("Tambrey");

        Awaitility.await().atMost(PATIENCE).until(() -> !browser.text("#freshness .tile:last-child dd")
                .equals(before));
        assertThat(browser.script("return window.notReloaded")).isEqualTo("true");
    }

    @Test
    void givenAnOpenPage_whenTheAggregatorStopsAndComesBack_thenItTurnsRedAndGreenAgain() throws Exception {
        browser.open(dashboard.url().toString());
        aggregator.close();
        try {
            send("Ostrava");
            Awaitility.await().atMost(SOON).until(() -> browser.text(AGGREGATOR).contains("stopped: it has no member"));
            assertThat(browser.attribute("#state .hero", "class")).isEqualTo("hero fault");
            Awaitility.await().atMost(SOON).until(() -> browser.text(AGGREGATOR).contains("wait"));
            browser.picture("lag-stopped");
            assertThat(browser.accessibilityFaults()).isEmpty();
        } finally {
            aggregator = startAggregator();
        }
        awaitStatus("ok", PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> browser.attribute("#state .hero", "class")
                .equals("hero good"));
    }

    @Test
    void givenAnOpenTransaction_whenItHoldsAPartitionBack_thenThePageNamesThePartitionAndTheReason() throws Exception {
        int partition = send("Arlen"); // claims are keyed as their articles are, so they are in the same partition
        browser.open(dashboard.url().toString());
        awaitStatus("ok", PATIENCE);
        try (KafkaProducer<byte[], byte[]> writer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        connection().bootstrapServers(),
                        "transactional.id",
                        "forgetful",
                        "transaction.timeout.ms",
                        120_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            writer.initTransactions();
            writer.beginTransaction();
            writer.send(new ProducerRecord<>(Topics.ARTICLE_CLAIMS.name(), partition, new byte[] {1}, null))
                    .get();
            writer.flush();

            Awaitility.await().atMost(PATIENCE).until(() -> browser.text(AGGREGATOR)
                    .contains("partition " + partition + " of tallywire.article-claims is held back"));
            writer.abortTransaction();
        }
        awaitStatus("ok", PATIENCE);
    }

    @Test
    void givenADownstreamGroup_whenOneOfItsPartitionsStalls_thenThePageNamesItAndAgreesWithKafkasTool()
            throws Exception {
        browser.open(dashboard.url().toString());
        int partition = send("Velden");
        String words = "partition " + partition + " of tallywire.articles has not moved";
        try (KafkaConsumer<byte[], byte[]> audit = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        connection().bootstrapServers(),
                        "group.id",
                        "audit",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            audit.subscribe(List.of(Topics.ARTICLES.name()));
            Awaitility.await().atMost(PATIENCE).until(() -> {
                audit.poll(Duration.ofMillis(200));
                return audit.assignment().size() == Topics.ARTICLES.partitions();
            });
            commitAllBut(audit, partition);

            Awaitility.await().atMost(PATIENCE).until(() -> browser.text("[data-group='audit']")
                    .contains(words));
            assertThat(browser.attribute("[data-group='audit']", "data-status")).isEqualTo("stalled");
            assertThat(lagByPartition("audit")).isEqualTo(lagByKafkasTool("audit"));
            browser.picture("lag-stalled");

            commitAll(audit);
            Awaitility.await().atMost(PATIENCE).until(() -> browser.attribute("[data-group='audit']", "data-status")
                    .equals("ok"));
            assertThat(lagByPartition("audit")).isEqualTo(lagByKafkasTool("audit"));
        } finally {
            forget("audit");
        }
    }

    /** A group without members that has something to read is stopped, and would stay so for the other tests. */
    private static void forget(String group) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", connection().bootstrapServers()))) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        }
    }

    @Test
    void givenTheApps_whenNothingIsLeftToRead_thenTheLagIsZeroAsKafkasToolSays() throws Exception {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        lagByPartition(AggregatorConfig.DEFAULT_APPLICATION_ID))
                .isEqualTo(lagByKafkasTool(AggregatorConfig.DEFAULT_APPLICATION_ID))
                .allSatisfy((partition, lag) -> assertThat(lag).isZero()));
    }

    @Test
    void givenBytesThatAreNoArticle_whenTheyAreRefused_thenThePageShowsTheReason() throws Exception {
        browser.open(dashboard.url().toString());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", connection().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.ARTICLES.name(), "bad".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}))
                    .get();
        }

        Awaitility.await().atMost(PATIENCE).until(() -> browser.text("#losses")
                .contains("not in Confluent's wire format"));
        Awaitility.await().atMost(PATIENCE).until(() -> extractorTotal("unreadable") > 0);
        assertThat(browser.text("#losses")).contains("claim-extractor at http://");
        assertThat(browser.text("#health")).contains("Took part in");
    }

    @Test
    void givenAFileThatIngestRejects_whenIngested_thenThePageShowsItsSourceReasonAndText() throws Exception {
        Path file = Files.writeString(data.resolve("broken.ndjson"), "{not <JSON>\n");
        browser.open(dashboard.url().toString());

        int exit = new CommandLine(new IngestCommand())
                .execute(
                        "--quiet",
                        "--bootstrap-servers=" + connection().bootstrapServers(),
                        "--registry-url=" + connection().registry().url(),
                        file.toString());

        assertThat(exit).isEqualTo(IngestCommand.REJECTED);
        Awaitility.await().atMost(PATIENCE).until(() -> browser.text("#losses").contains(file.toString()));
        assertThat(browser.text("#losses")).contains("line 1, byte 0", "{not <JSON>");
        assertAccessibleByDayAndNight();
        browser.picture("rejects");
    }

    private static long extractorTotal(String name) throws Exception {
        for (JsonNode app : JSON.readTree(get("/api/lag")).path("apps")) {
            if (app.path("app").asText().equals("claim-extractor")) {
                return app.path("totals").path(name).asLong();
            }
        }
        return 0;
    }

    @Test
    void givenTheClaims_whenSearchedAndOpened_thenTheIntervalsAndTheSentencesAreThere() throws Exception {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            browser.open(dashboard.url() + "/claims?q=korvath");
            return browser.text(".claims").contains("Korvath");
        });
        browser.picture("claims");
        assertAccessibleByDayAndNight();

        browser.click(".claims a.label");

        assertThat(browser.text("h1")).contains("Korvath");
        assertThat(browser.count(".plot .bar")).isPositive();
        assertThat(browser.text("#main")).contains("soldiers were killed in Korvath");
        assertThat(browser.attribute(".evidence a", "rel")).contains("noopener");
        browser.picture("claim");
        assertAccessibleByDayAndNight();
    }

    @Test
    void givenTheMetrics_whenScraped_thenTheNamesOfKafkaExporterAreThere() throws Exception {
        assertThat(get("/metrics"))
                .contains(
                        "kafka_consumergroup_lag{consumergroup=\"tallywire-aggregator\",topic=\"tallywire.article-claims\",")
                .contains("kafka_consumergroup_group_lag_seconds{group=\"tallywire-aggregator\"}")
                .contains("tallywire_group_status{group=\"tallywire-aggregator\",status=\"ok\"}")
                .contains("tallywire_dead_letters ")
                .contains("kafka_brokers 1");
    }

    private static void commitAllBut(KafkaConsumer<?, ?> consumer, int partition) {
        Map<TopicPartition, OffsetAndMetadata> offsets = ends(consumer);
        offsets.put(new TopicPartition(Topics.ARTICLES.name(), partition), new OffsetAndMetadata(0));
        consumer.commitSync(offsets);
    }

    private static void commitAll(KafkaConsumer<?, ?> consumer) {
        consumer.commitSync(ends(consumer));
    }

    private static Map<TopicPartition, OffsetAndMetadata> ends(KafkaConsumer<?, ?> consumer) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        consumer.endOffsets(consumer.assignment()).forEach((one, end) -> offsets.put(one, new OffsetAndMetadata(end)));
        return offsets;
    }

    /** What the dashboard says; partitions without a commit are left out. */
    private static Map<String, Long> lagByPartition(String group) throws Exception {
        Map<String, Long> lag = new TreeMap<>();
        for (JsonNode one : JSON.readTree(get("/api/lag")).path("groups")) {
            if (one.path("group").asText().equals(group)) {
                for (JsonNode partition : one.path("partitions")) {
                    if (!partition.path("offsetLag").isNull()) {
                        lag.put(
                                partition.path("topic").asText() + " "
                                        + partition.path("partition").asInt(),
                                partition.path("offsetLag").asLong());
                    }
                }
            }
        }
        return lag;
    }

    /** What kafka-consumer-groups --describe says; partitions without a lag ("-") are left out. */
    private static Map<String, Long> lagByKafkasTool(String group) throws Exception {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
                        "--bootstrap-server",
                        connection().bootstrapServers(),
                        "--describe",
                        "--group",
                        group)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Map<String, Long> lag = new TreeMap<>();
        for (String line : lines) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > 5 && columns[0].equals(group) && columns[5].matches("\\d+")) {
                lag.put(columns[1] + " " + columns[2], Long.parseLong(columns[5]));
            }
        }
        return lag;
    }

    private static String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(dashboard.url().resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void awaitStatus(String status, Duration patience) {
        Awaitility.await().atMost(patience).untilAsserted(() -> assertThat(browser.attribute(AGGREGATOR, "data-status"))
                .as(browser.text("body"))
                .isEqualTo(status));
    }

    private static RunningStreams startAggregator() {
        return run(new AggregatorApp(TallyConfig.defaults()), AggregatorConfig.DEFAULT_APPLICATION_ID);
    }

    private static RunningStreams run(StreamsApp app, String applicationId) {
        return RunningStreams.start(
                app,
                new StreamsSettings(
                        applicationId, connection(), data.resolve("state"), 1, 0, MonitoringSettings.anyFreePort()));
    }

    private static Connection connection() {
        return cluster.connection();
    }

    /** Sends articles of four publishers about one place; the partition that the last one went to. */
    private static int send(String place) throws Exception {
        List<String> figures = List.of("More than 1,000", "At least 900", "Nearly 3,000", "Between 1,200 and 1,500");
        int partition = 0;
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", connection().bootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<>(new ConfluentSchemaRegistry(connection().registry()), Article.class))) {
            for (String figure : figures) {
                articles++;
                String publisher = "paper" + articles % figures.size();
                partition = producer.send(new ProducerRecord<>(
                                Topics.ARTICLES.name(),
                                "article" + articles,
                                Article.newBuilder()
                                        .setId("article" + articles)
                                        .setUrl("https://" + publisher + ".example/" + articles)
                                        .setHeadline("Fighting goes on in " + place)
                                        .setBody(figure + " soldiers were killed in " + place + ", General Kim said.")
                                        .setPublisher(new Publisher(publisher, publisher + ".example"))
                                        .setPublishedAt(Instant.parse("2026-03-01T06:00:00Z"))
                                        .build()))
                        .get()
                        .partition();
            }
        }
        return partition;
    }
}
