package io.tallywire.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** The tallies that stand, as a service outside of the containers sees them: committed records only, newest of each key. */
final class Tallies implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, ClaimTally> consumer;
    private final Map<String, ClaimTally> tallies = new TreeMap<>();

    Tallies(Cluster cluster) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.outsideServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new AvroDeserializer<>(
                        new ConfluentSchemaRegistry(RegistrySettings.of(cluster.outsideRegistry())), ClaimTally.class));
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CLAIM_TALLIES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on for a moment, and gives all that is known then, by claim key. */
    Map<String, ClaimTally> poll() {
        consumer.poll(POLL).forEach(record -> {
            if (record.value() == null) {
                tallies.remove(record.key());
            } else {
                tallies.put(record.key(), record.value());
            }
        });
        return tallies;
    }

    /** Waits until the tallies are what so many rounds of {@link Losses} make them. */
    void awaitRounds(int rounds) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(publishers())
                .containsExactlyInAnyOrderEntriesOf(Losses.publishersAfter(rounds)));
    }

    private Map<String, Long> publishers() {
        Map<String, Long> publishers = new TreeMap<>();
        poll().forEach((key, tally) -> publishers.put(key, tally.getAllTime().getPublishers()));
        return publishers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
