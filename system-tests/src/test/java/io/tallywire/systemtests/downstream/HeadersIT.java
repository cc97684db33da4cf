package io.tallywire.systemtests.downstream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.ExtractorApp;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsSettings;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.event.EventHeadersInterceptor;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The headers of every record of the public topics, on a real broker. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HeadersIT {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final List<TopicSpec> PUBLIC = Topics.all().stream()
            .filter(topic -> topic.valueSchema().isPresent())
            .toList();

    @TempDir
    static Path data;

    private static Newsroom newsroom;

    @BeforeAll
    static void feed() throws Exception {
        newsroom = Newsroom.open(data.resolve("newsroom"));
        newsroom.feed("06", "91");
        send("traced", article("traced", "At least 12 people were killed in Tambrey, police said."), TRACE);
        newsroom.awaitDrained(); // what comes and goes between two publications is not told
        send("traced", null, TRACE);
        newsroom.awaitDrained();
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void givenEveryPublicTopic_whenRead_thenEachRecordHasTheHeadersThatTheDocumentRequires() throws Exception {
        AsyncApi document = AsyncApi.read();

        assertThat(PUBLIC).allSatisfy(topic -> {
            List<ConsumerRecord<String, byte[]>> records = read(topic);
            assertThat(records).as(topic.name()).allSatisfy(record -> {
                assertThat(headers(record))
                        .containsKeys(document.requiredHeaders().toArray(String[]::new));
                assertThat(headers(record))
                        .containsEntry("ce_subject", record.key())
                        .containsEntry(
                                "ce_time",
                                Instant.ofEpochMilli(record.timestamp()).toString());
                assertThat(document.eventTypes()).contains(headers(record).get("ce_type"));
            });
        });
        assertThat(Stream.of(Topics.ARTICLES, Topics.ARTICLE_CLAIMS, Topics.CLAIM_TALLIES, Topics.CLAIM_CHANGES))
                .allSatisfy(topic -> assertThat(read(topic)).as(topic.name()).isNotEmpty());
    }

    @Test
    void givenAllTallies_whenRead_thenNoTwoHaveOneId() {
        assertThat(ids(Topics.CLAIM_TALLIES)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ids(Topics.CLAIM_CHANGES)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void givenAnArticleWithATrace_whenTalliedAndTakenBack_thenItsTalliesAndChangesHaveTheTrace() {
        assertThat(Stream.of(Topics.ARTICLE_CLAIMS, Topics.CLAIM_TALLIES, Topics.CLAIM_CHANGES))
                .allSatisfy(topic -> assertThat(traced(topic)).as(topic.name()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(traced(Topics.CLAIM_TALLIES))
                .extracting(record -> headers(record).get("ce_type"))
                .contains("io.tallywire.claim.tallied", "io.tallywire.claim.retracted");
    }

    @Test
    void givenTheSameArticles_whenTheExtractorReadsThemAgain_thenItsRecordsHaveTheSameIds() throws Exception {
        List<String> before = ids(Topics.ARTICLE_CLAIMS);
        StreamsSettings settings = new StreamsSettings(
                "replay", newsroom.pipeline().connection(), data.resolve("replay"), 1, 0, MonitoringSettings.off());

        try (RunningStreams replay = RunningStreams.start(new ExtractorApp(ClaimExtractor.create()), settings)) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(replay.failure()).isEmpty();
                assertThat(ids(Topics.ARTICLE_CLAIMS)).hasSize(2 * before.size());
            });
        }

        assertThat(ids(Topics.ARTICLE_CLAIMS))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(before.stream(), before.stream()).toList());
        newsroom.awaitDrained();
    }

    private static List<String> ids(TopicSpec topic) {
        return read(topic).stream()
                .map(record -> requireNonNull(headers(record).get("ce_id")))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> traced(TopicSpec topic) {
        return read(topic).stream()
                .filter(record -> TRACE.equals(headers(record).get("traceparent")))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static List<ConsumerRecord<String, byte[]>> read(TopicSpec topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", newsroom.brokers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic.name(), List.of()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private static void send(String id, @Nullable Article article, String trace) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                newsroom.brokers(),
                "interceptor.classes",
                EventHeadersInterceptor.class.getName());
        var registry =
                new ConfluentSchemaRegistry(newsroom.pipeline().connection().registry());
        try (var producer =
                new KafkaProducer<>(config, new StringSerializer(), new AvroSerializer<>(registry, Article.class))) {
            ProducerRecord<String, Article> record = new ProducerRecord<>(Topics.ARTICLES.name(), id, article);
            record.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }

    private static Article article(String id, String body) {
        return Article.newBuilder()
                .setId(id)
                .setHeadline("An earthquake hits Tambrey")
                .setBody(body)
                .setPublisher(new Publisher("The Post", "post.example"))
                .setPublishedAt(MORNING)
                .build();
    }
}
