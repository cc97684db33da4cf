package io.tallywire.examples;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.serde.RecordJson;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Rebuilds the table of tallies from its topic with a plain consumer, and prints it as JSON, one tally a line:
 * {@code ReadTallies BOOTSTRAP_SERVERS REGISTRY_URL}. What it saw on the way goes to standard error.
 */
public final class ReadTallies {
    private final Map<String, ClaimTally> tallies = new TreeMap<>();
    private int records;
    private int revisions;
    private int tombstones;

    public static void main(String[] args) {
        SchemaRegistry registry = new ConfluentSchemaRegistry(RegistrySettings.of(URI.create(args[1])));
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                args[0],
                // Without it a reader sees results that are rolled back.
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // Without it a reader that comes before the aggregator makes the topic, with the wrong settings.
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        ReadTallies view = new ReadTallies();
        try (var consumer = new KafkaConsumer<>(
                config, new StringDeserializer(), new AvroDeserializer<>(registry, ClaimTally.class))) {
            view.bootstrap(consumer);
        }
        view.tallies.values().forEach(tally -> System.out.println(RecordJson.of(tally)));
        System.err.println(
                "records=" + view.records + " revisions=" + view.revisions + " tombstones=" + view.tombstones);
    }

    /** Reads every partition from its beginning to where it ended at the start. A service would go on polling. */
    private void bootstrap(KafkaConsumer<String, ClaimTally> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CLAIM_TALLIES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        // The position passes the markers of transactions too, so it gets to the end; record offsets may not.
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofSeconds(1)).forEach(this::apply);
        }
    }

    private void apply(ConsumerRecord<String, ClaimTally> record) {
        records++;
        if (record.value() == null) {
            tombstones++;
            tallies.remove(record.key());
        } else if (tallies.put(record.key(), record.value()) != null) {
            revisions++;
        }
    }
}
