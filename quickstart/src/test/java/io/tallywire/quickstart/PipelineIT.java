package io.tallywire.quickstart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on a real broker and a real registry, read as a downstream service reads it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class PipelineIT {
    private static final Installation INSTALLATION = new Installation(Path.of(".."));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    Path data;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(INSTALLATION, data).start();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void givenARevisionAWithdrawalAndBadBytes_whenAllIsRead_thenTheTallySaysWhatStillStands() throws Exception {
        send("one", article("one", "post", MORNING, "More than 1,000 soldiers were killed in Korvath."));
        send("two", article("two", "herald", MORNING, "At least 900 soldiers were killed in Korvath."));
        send("three", article("three", "times", MORNING, "About 5,000 soldiers were killed in Korvath."));
        sendBytes("bad", new byte[] {1, 2, 3});
        send(
                "two",
                article("two", "herald", MORNING.plusSeconds(60), "At least 1,200 soldiers were killed in Korvath."));
        send("three", null);
        awaitDrained();

        ClaimTally tally = killed();
        assertThat(tally.getAllTime().getPublishers()).isEqualTo(2);
        assertThat(tally.getSources())
                .extracting(SourceEstimate::getPublisher, estimate -> estimate.getQuantity()
                        .getLow())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("post", 1000.0),
                        org.assertj.core.groups.Tuple.tuple("herald", 1200.0));
        assertThat(deadLetterReason()).contains("not in Confluent's wire format");
    }

    @Test
    void givenTalliesOfAnEarlierRun_whenStartedOnTheSameFolder_thenNewArticlesAddToThem() throws Exception {
        send("one", article("one", "post", MORNING, "More than 1,000 soldiers were killed in Korvath."));
        awaitDrained();
        pipeline.close();

        pipeline = new Pipeline(INSTALLATION, data).start();
        send("two", article("two", "herald", MORNING, "At least 900 soldiers were killed in Korvath."));
        awaitDrained();

        assertThat(killed().getAllTime().getPublishers()).isEqualTo(2);
    }

    @Test
    void givenTheOnlyArticle_whenItIsWithdrawn_thenNoTallyIsLeft() throws Exception {
        send("one", article("one", "post", MORNING, "More than 1,000 soldiers were killed in Korvath."));
        awaitDrained();
        assertThat(tallies()).isNotEmpty();

        send("one", null);
        awaitDrained();
        assertThat(tallies()).isEmpty();
    }

    private ClaimTally killed() {
        return tallies().values().stream()
                .filter(tally -> tally.getEvent() == Event.KILLED)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, ClaimTally> tallies() {
        return new TallyReader(pipeline.connection()).read();
    }

    private SchemaRegistry registry() {
        return new ConfluentSchemaRegistry(pipeline.connection().registry());
    }

    private void awaitDrained() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", pipeline.connection().bootstrapServers()))) {
            PipelineLag.ofAll(admin).awaitDrained(PATIENCE, pipeline::requireHealthy);
        }
    }

    private void send(String id, @Nullable Article article) throws Exception {
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", pipeline.connection().bootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<>(registry(), Article.class))) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), id, article))
                    .get();
        }
    }

    private void sendBytes(String id, byte[] bytes) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", pipeline.connection().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), id, bytes))
                    .get();
        }
    }

    private String deadLetterReason() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        pipeline.connection().bootstrapServers(),
                        "isolation.level",
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Optional<ConsumerRecord<byte[], byte[]>> letter = Optional.empty();
            while (letter.isEmpty()
                    && consumer.position(partition)
                            < requireNonNull(
                                    consumer.endOffsets(List.of(partition)).get(partition))) {
                letter = consumer.poll(PATIENCE).records(partition).stream().findFirst();
            }
            return new String(
                    letter.orElseThrow()
                            .headers()
                            .lastHeader("__streams.errors.message")
                            .value(),
                    StandardCharsets.UTF_8);
        }
    }

    private static Article article(String id, String publisher, Instant modifiedAt, String body) {
        return Article.newBuilder()
                .setId(id)
                .setHeadline("Fighting goes on in Korvath")
                .setBody(body)
                .setPublisher(new Publisher(publisher, publisher + ".example"))
                .setPublishedAt(MORNING)
                .setModifiedAt(modifiedAt)
                .build();
    }
}
