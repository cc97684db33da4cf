package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.ExtractorApp;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsSettings;
import io.tallywire.schemas.event.EventHeadersInterceptor;
import io.tallywire.schemas.registry.UnknownSchemaException;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A broker that has kept its records beside a registry that has lost its schemas. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class LostRegistryIT {
    private static final String APPLICATION_ID = "an-extractor";
    private static final int ID_OF_THE_LOST_REGISTRY = 999_999;

    @TempDir
    Path data;

    @Test
    void givenAnArticleWhoseSchemaIsLost_whenTheExtractorStarts_thenItStopsAndSkipsNothing() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data);
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", cluster.connection().bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(Topics.all());
            sendArticle(cluster.connection());

            Optional<Throwable> failure = runExtractor(cluster.connection());

            assertThat(failure).get().extracting(Throwable::getCause).isInstanceOf(UnknownSchemaException.class);
            TopicPartition deadLetters = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
            assertThat(admin.listOffsets(Map.of(deadLetters, OffsetSpec.latest()))
                            .partitionResult(deadLetters)
                            .get()
                            .offset())
                    .isZero();
            assertThat(admin.listConsumerGroupOffsets(APPLICATION_ID)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .values())
                    .allMatch(committed -> committed.offset() == 0);
        }
    }

    private Optional<Throwable> runExtractor(Connection connection) throws InterruptedException {
        StreamsSettings settings = new StreamsSettings(
                APPLICATION_ID, connection, data.resolve("state"), 1, 0, MonitoringSettings.anyFreePort());
        try (RunningStreams running = RunningStreams.start(new ExtractorApp(ClaimExtractor.create()), settings)) {
            running.awaitStop();
            return running.failure();
        }
    }

    private static void sendArticle(Connection connection) throws Exception {
        byte[] value = ByteBuffer.allocate(6)
                .put((byte) 0)
                .putInt(ID_OF_THE_LOST_REGISTRY)
                .array();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        connection.bootstrapServers(),
                        "interceptor.classes",
                        EventHeadersInterceptor.class.getName()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), "one", value))
                    .get();
        }
    }
}
