package io.tallywire.examples;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerdes;
import io.tallywire.schemas.serde.RecordJson;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Keeps the tallies in a GlobalKTable: each instance of a service has all of them at hand, to look up by claim key or to
 * join a stream with. Prints the table as JSON, one tally a line: {@code TalliesTable BOOTSTRAP_SERVERS REGISTRY_URL}.
 */
public final class TalliesTable {
    private static final String STORE = "tallies";

    private TalliesTable() {}

    public static void main(String[] args) throws Exception {
        SchemaRegistry registry = new ConfluentSchemaRegistry(RegistrySettings.of(URI.create(args[1])));
        StreamsBuilder builder = new StreamsBuilder();
        builder.globalTable(
                Topics.CLAIM_TALLIES.name(),
                Consumed.with(Serdes.String(), AvroSerdes.of(registry, ClaimTally.class)),
                Materialized.<String, ClaimTally, KeyValueStore<Bytes, byte[]>>as(STORE));
        CountDownLatch running = new CountDownLatch(1);
        try (KafkaStreams streams = new KafkaStreams(builder.build(), config(args[0]))) {
            streams.setStateListener((now, before) -> {
                // It runs when the table holds everything that was in the topic at the start.
                if (now == KafkaStreams.State.RUNNING || now.hasCompletedShutdown()) {
                    running.countDown();
                }
            });
            streams.start();
            running.await();
            print(streams.store(StoreQueryParameters.fromNameAndType(STORE, QueryableStoreTypes.keyValueStore())));
        }
    }

    private static void print(ReadOnlyKeyValueStore<String, ClaimTally> table) {
        Map<String, ClaimTally> tallies = new TreeMap<>();
        try (KeyValueIterator<String, ClaimTally> rows = table.all()) {
            rows.forEachRemaining(row -> tallies.put(row.key, row.value));
        }
        tallies.values().forEach(tally -> System.out.println(RecordJson.of(tally)));
    }

    private static Properties config(String bootstrapServers) throws Exception {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "example-tallies-table");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        // A service keeps its state over a restart; a new folder keeps the example apart from other clusters.
        config.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("example-tallies-table").toString());
        return config;
    }
}
