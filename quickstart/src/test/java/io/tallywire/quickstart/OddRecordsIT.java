package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tallywire.aggregator.AggregatorApp;
import io.tallywire.aggregator.AggregatorConfig;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.runtime.streams.RefusedRecordHandler;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.runtime.streams.StreamsSettings;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.TopicSpec.Cleanup;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Records that a client or the broker is odd about, on the real broker. */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class OddRecordsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    Path data;

    private EmbeddedCluster cluster;

    @BeforeEach
    void start() {
        cluster = EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void givenARecordWithoutTimestamp_whenTallied_thenTheAppGoesOnAndTheArticleCountsWithItsOwnDate() throws Exception {
        try (RunningStreams aggregator =
                RunningStreams.start(new AggregatorApp(TallyConfig.defaults()), settings("tallywire-aggregator"))) {
            try (KafkaProducer<String, ArticleClaims> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", cluster.connection().bootstrapServers()),
                    new StringSerializer(),
                    new AvroSerializer<>(
                            new ConfluentSchemaRegistry(cluster.connection().registry()), ArticleClaims.class))) {
                producer.send(new Untimed("old", article("old"))).get();
            }

            Awaitility.await().atMost(PATIENCE).until(() -> tally().isPresent());
            assertThat(aggregator.failure()).isEmpty();
        }
        assertThat(tally().orElseThrow().getFirstSeen()).isEqualTo(MORNING);
    }

    @Test
    void givenARecordThatIsTooLargeForItsTopic_whenWritten_thenTheAppStopsAndNamesIt() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(RefusedRecordHandler.class)).addAppender(log);
        try (RunningStreams copier = RunningStreams.start(new Copier(), settings("copier"))) {
            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            cluster.connection().bootstrapServers(),
                            "max.request.size",
                            Copier.LARGE.maxRecordBytes()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(
                                Copier.LARGE.name(),
                                "some key".getBytes(StandardCharsets.UTF_8),
                                incompressible(2 * Topics.MAX_RECORD_BYTES)))
                        .get();
            }
            Awaitility.await().atMost(PATIENCE).until(() -> copier.failure().isPresent());
        }
        assertThat(log.list)
                .first()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("for topic small, key \"some key\"", "from topic large, partition 0, offset 0")
                .contains("Raise max.message.bytes of topic small");
    }

    private StreamsSettings settings(String application) {
        return StreamsSettings.from(new ConfigLayers(AggregatorConfig.definition())
                .addFlags(Map.of(
                        "application.id", application,
                        "bootstrap.servers", cluster.connection().bootstrapServers(),
                        "schema.registry.url",
                                cluster.connection().registry().url().toString(),
                        "state.dir", data.resolve(application).toString(),
                        "monitoring.port", "off"))
                .resolve());
    }

    private Optional<ClaimTally> tally() {
        return Optional.ofNullable(new TallyReader(cluster.connection()).read().get("killed|soldier"));
    }

    private static ArticleClaims article(String id) {
        return ArticleClaims.newBuilder()
                .setArticleId(id)
                .setPublisher(new Publisher("Paper", "paper.example"))
                .setPublishedAt(MORNING)
                .setClaims(List.of(Claim.newBuilder()
                        .setClaimKey("killed|soldier")
                        .setQuantity(
                                Quantity.newBuilder().setLow(3.0).setHigh(3.0).build())
                        .build()))
                .build();
    }

    private static byte[] incompressible(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /** The producer lets nobody say "no timestamp", as other clients do. */
    private static final class Untimed extends ProducerRecord<String, ArticleClaims> {
        Untimed(String key, ArticleClaims value) {
            super(Topics.ARTICLE_CLAIMS.name(), key, value);
        }

        @Override
        public Long timestamp() {
            return -1L;
        }
    }

    /** Copies from a topic with large records to one without. */
    private static final class Copier implements StreamsApp {
        static final TopicSpec LARGE = topic("large", 4 * Topics.MAX_RECORD_BYTES);
        static final TopicSpec SMALL = topic("small", Topics.MAX_RECORD_BYTES);

        private static TopicSpec topic(String name, int maxBytes) {
            return new TopicSpec(name, 1, Cleanup.DELETE, Optional.empty(), maxBytes, Optional.empty());
        }

        @Override
        public String name() {
            return "copier";
        }

        @Override
        public List<TopicSpec> topics() {
            return List.of(LARGE, SMALL);
        }

        @Override
        public Topology topology(StreamsBuilder builder, SchemaRegistry registry) {
            builder.stream(
                            LARGE.name(),
                            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                    .withName("read"))
                    .to(
                            SMALL.name(),
                            Produced.with(Serdes.ByteArray(), Serdes.ByteArray())
                                    .withName("write"));
            return builder.build();
        }
    }
}
