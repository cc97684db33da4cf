package io.tallywire.aggregator;

import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The aggregator's topology in a test driver, with its topics. */
final class TestedAggregator implements AutoCloseable {
    final InMemorySchemaRegistry registry;
    final TopologyTestDriver driver;
    final TestInputTopic<String, ArticleClaims> articles;
    final TestOutputTopic<String, ClaimTally> tallies;
    final TestOutputTopic<String, ClaimChange> changes;
    final TestOutputTopic<byte[], byte[]> deadLetters;

    /**
     * Starts one with a schema registry of its own.
     *
     * @param stateDir where its stores are
     * @param now the machine's time at first
     */
    TestedAggregator(TallyConfig config, Path stateDir, Instant now) {
        this(config, stateDir, now, new InMemorySchemaRegistry());
    }

    TestedAggregator(TallyConfig config, Path stateDir, Instant now, InMemorySchemaRegistry registry) {
        this.registry = registry;
        AggregatorApp app = new AggregatorApp(config);
        Properties properties = new Properties();
        properties.putAll(AggregatorConfig.from(new ConfigLayers(AggregatorConfig.definition())
                        .addFlags(Map.of("state.dir", stateDir.toString()))
                        .resolve())
                .streams()
                .toKafka(Topics.DEAD_LETTERS.name()));
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.putAll(app.streamsDefaults());
        driver = new TopologyTestDriver(app.topology(new StreamsBuilder(), registry), properties, now);
        articles = driver.createInputTopic(
                Topics.ARTICLE_CLAIMS.name(),
                new StringSerializer(),
                new AvroSerializer<>(registry, ArticleClaims.class));
        tallies = output(Topics.CLAIM_TALLIES.name(), ClaimTally.class);
        changes = output(Topics.CLAIM_CHANGES.name(), ClaimChange.class);
        deadLetters = driver.createOutputTopic(
                Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(String topic, Class<T> type) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new AvroDeserializer<>(registry, type));
    }

    @Override
    public void close() {
        driver.close();
    }
}
