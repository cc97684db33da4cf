package io.tallywire.quickstart;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the whole tally topic, committed records only, into a table: what a downstream service does when it starts. */
final class TallyReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final SchemaRegistry registry;

    TallyReader(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    /** The tallies that stand now, by claim key. */
    Map<String, ClaimTally> read() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        Map<String, ClaimTally> tallies = new TreeMap<>();
        try (KafkaConsumer<String, ClaimTally> consumer = new KafkaConsumer<>(
                config, new StringDeserializer(), new AvroDeserializer<>(registry, ClaimTally.class))) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CLAIM_TALLIES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
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
}
