package io.tallywire.quickstart;

import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads tallies and changes, committed records only, as a downstream service does. */
final class TallyReader {
    private static final int API_TIMEOUT_MS = 30_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final SchemaRegistry registry;

    TallyReader(Connection connection) {
        this.connection = connection;
        this.registry = new ConfluentSchemaRegistry(connection.registry());
    }

    /** The tallies that stand now, by claim key: the whole topic, read from its beginning. */
    Map<String, ClaimTally> read() {
        Map<String, ClaimTally> tallies = new TreeMap<>();
        try (KafkaConsumer<String, ClaimTally> consumer = consumer(ClaimTally.class)) {
            List<TopicPartition> partitions = assignAll(consumer, Topics.CLAIM_TALLIES);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> {
                    if (record.value() == null) {
                        tallies.remove(record.key());
                    } else {
                        tallies.put(record.key(), record.value());
                    }
                });
            }
        }
        return tallies;
    }

    /**
     * Passes on every change that is committed from now on, until the thread is interrupted or the process ends.
     *
     * @param listener called in the order of each claim's changes
     */
    void follow(Consumer<ClaimChange> listener) {
        try (KafkaConsumer<String, ClaimChange> consumer = consumer(ClaimChange.class)) {
            consumer.seekToEnd(assignAll(consumer, Topics.CLAIM_CHANGES));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL).forEach(record -> listener.accept(record.value()));
            }
        }
    }

    private <T extends SpecificRecord> KafkaConsumer<String, T> consumer(Class<T> type) {
        Map<String, Object> config = new TreeMap<>(connection.kafka());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        return new KafkaConsumer<>(config, new StringDeserializer(), new AvroDeserializer<>(registry, type));
    }

    private List<TopicPartition> assignAll(KafkaConsumer<?, ?> consumer, TopicSpec topic) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            return partitions;
        } catch (TimeoutException e) {
            throw new TimeoutException(
                    "No broker answers at " + connection.bootstrapServers() + ", or it has no topic " + topic.name()
                            + ". Is it running, is the address right, and has the aggregator run?",
                    e);
        }
    }
}
