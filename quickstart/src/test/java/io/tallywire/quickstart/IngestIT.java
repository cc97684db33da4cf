package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The ingest command against a real broker, killed in the middle of its work. */
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class IngestIT {
    private static final int ARTICLES = 3_000;
    private static final int PUBLISHERS = 20;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private final List<Process> processes = new ArrayList<>();
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(new Installation(Path.of("..")), data.resolve("pipeline")).start();
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        pipeline.close();
    }

    @Test
    void givenAnIngestThatIsKilledAgainAndAgain_whenResumed_thenNoArticleIsLostAndTheTalliesAreExact()
            throws Exception {
        Path input = Files.write(
                data.resolve("in.ndjson"),
                IntStream.range(0, ARTICLES).mapToObj(IngestIT::article).toList());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", connection().bootstrapServers()))) {
            for (int kill = 0; kill < KILLS; kill++) {
                long before = stored(admin);
                Process ingest = ingest(input, "--rate=2000");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> stored(admin) > before + ARTICLES / 10 || !ingest.isAlive());
                ingest.destroyForcibly().waitFor();
            }
            Process last = ingest(input);
            assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).isZero();
            Process again = ingest(input);
            assertThat(again.waitFor(2, TimeUnit.MINUTES)).isTrue();

            assertThat(keys())
                    .hasSize(ARTICLES)
                    .containsOnlyKeys(IntStream.range(0, ARTICLES)
                            .mapToObj(number -> ArticleId.ofUrl(CanonicalUrl.parse(url(number))))
                            .toList());
            assertThat(Files.readString(data.resolve("out" + processes.size() + ".json")))
                    .contains("\"sent\":0", "\"skipped\":" + ARTICLES);
            PipelineLag.ofAll(admin).awaitDrained(PATIENCE, pipeline::requireHealthy);
        }
        ClaimTally killed = killed();
        assertThat(killed.getAllTime().getArticles()).isEqualTo(ARTICLES);
        assertThat(killed.getAllTime().getPublishers()).isEqualTo(PUBLISHERS);
    }

    @Test
    void givenAWatchedFolder_whenTheIngestIsRestarted_thenEveryFileIsSentOnce() throws Exception {
        Path inbox = Files.createDirectory(data.resolve("inbox"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", connection().bootstrapServers()))) {
            articles(inbox.resolve("one.ndjson"), 0, 100);
            Process before = ingest(inbox, "--watch");
            awaitStored(admin, 100);
            before.destroy();
            assertThat(before.waitFor(1, TimeUnit.MINUTES)).isTrue();

            articles(inbox.resolve("two.ndjson"), 100, 200);
            Process after = ingest(inbox, "--watch");
            awaitStored(admin, 200);
            articles(inbox.resolve("three.ndjson"), 200, 300);
            awaitStored(admin, 300);
            after.destroy();
            assertThat(after.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(keys()).hasSize(300).allSatisfy((key, times) -> assertThat(times)
                .isEqualTo(1));
    }

    @Test
    void givenAWatchedFolder_whenTheIngestIsKilledAndStartedAgain_thenNoArticleIsLost() throws Exception {
        Path inbox = Files.createDirectory(data.resolve("inbox"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", connection().bootstrapServers()))) {
            articles(inbox.resolve("one.ndjson"), 0, 2_000);
            articles(inbox.resolve("two.ndjson"), 2_000, 3_000);
            Process killed = ingest(inbox, "--watch", "--rate=500");
            awaitStored(admin, 1_200);
            killed.destroyForcibly().waitFor();

            Process after = ingest(inbox, "--watch");
            articles(inbox.resolve("three.ndjson"), 3_000, 3_100);
            Awaitility.await().atMost(PATIENCE).until(() -> keys().size() >= 3_100);
            after.destroy();
            assertThat(after.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(keys())
                .containsOnlyKeys(IntStream.range(0, 3_100)
                        .mapToObj(number -> ArticleId.ofUrl(CanonicalUrl.parse(url(number))))
                        .toList());
        assertThat(keys().values().stream().mapToInt(Integer::intValue).sum())
                .as("what was sent before the kill is not sent again but for the last seconds")
                .isLessThan(5_000);
    }

    private static void articles(Path file, int from, int to) throws Exception {
        Files.write(file, IntStream.range(from, to).mapToObj(IngestIT::article).toList());
    }

    private static void awaitStored(Admin admin, long records) {
        Awaitility.await().atMost(PATIENCE).until(() -> stored(admin) >= records);
    }

    private ClaimTally killed() {
        Map<String, ClaimTally> tallies = new TreeMap<>(new TallyReader(connection()).read());
        assertThat(tallies).hasSize(1);
        return tallies.values().iterator().next();
    }

    private static String url(int number) {
        return "https://paper" + number % PUBLISHERS + ".example/news/" + number;
    }

    private static String article(int number) {
        return "{\"url\": \"" + url(number) + "\", \"publishedAt\": \"2026-03-01T06:00:00Z\","
                + " \"headline\": \"News " + number + "\","
                + " \"body\": \"More than 1,000 soldiers were killed in Korvath.\"}";
    }

    /** How many records the topic of articles has. */
    private static long stored(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(offset -> offset.offset())
                .sum();
    }

    /** How often each key is on the topic of articles. */
    private Map<String, Integer> keys() {
        Map<String, Integer> keys = new TreeMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", connection().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            while (partitions().stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                    keys.merge(one.key(), 1, Integer::sum);
                }
            }
        }
        return keys;
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Topics.ARTICLES.partitions())
                .mapToObj(number -> new TopicPartition(Topics.ARTICLES.name(), number))
                .toList();
    }

    private Process ingest(Path input, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tallywire.class.getName(),
                "ingest",
                "--json",
                "--resume",
                "--checkpoint=" + data.resolve("checkpoint.json"),
                "--bootstrap-servers=" + connection().bootstrapServers(),
                "--registry-url=" + connection().registry().url(),
                input.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectOutput(
                        data.resolve("out" + (processes.size() + 1) + ".json").toFile())
                .redirectError(
                        data.resolve("err" + (processes.size() + 1) + ".txt").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private Connection connection() {
        return pipeline.connection();
    }
}
