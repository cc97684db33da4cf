package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.aggregator.tally.Windows;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.PublishedTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the topology driver can't do: a transaction that fails, after which the same processor is used again. */
class ClaimTallierTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final ClaimTallier tallier = new ClaimTallier(TallyConfig.defaults().withPublishInterval(Duration.ZERO));
    private final List<KeyValueStore<?, ?>> stores = new ArrayList<>();
    private MockProcessorContext<String, TallyUpdate> context;

    @BeforeEach
    void start() {
        context = new MockProcessorContext<>();
        store(AggregatorApp.INDEX_STORE, Serdes.Bytes(), Serdes.ByteArray());
        store(AggregatorApp.EVIDENCE_STORE, Serdes.String(), records(Evidence.class));
        store(AggregatorApp.PUBLISHED_STORE, Serdes.String(), records(PublishedTally.class));
        store(AggregatorApp.UNPUBLISHED_STORE, Serdes.String(), Serdes.String());
        context.setCurrentSystemTimeMs(MORNING.toEpochMilli());
        tallier.init(context);
    }

    @Test
    void givenATimerWhoseTransactionFailed_whenTheProcessorIsUsedAgain_thenItIsDueAgain() {
        tallier.process(new Record<>("killed|soldier", evidence(), MORNING.toEpochMilli()));
        tick(MORNING);
        List<Runnable> restored = stores.stream().map(ClaimTallierTest::copy).toList();
        Instant due = MORNING.plus(Duration.ofHours(2));

        assertThat(tick(due)).as("published in the transaction that fails").isEqualTo(1);
        restored.forEach(Runnable::run);
        context.scheduledPunctuators().clear();
        tallier.init(context);

        assertThat(tick(due)).isEqualTo(1);
    }

    @Test
    void givenRowsOfOtherWindows_whenStarted_thenItRefusesAndSaysWhatToDo() {
        tallier.process(new Record<>("killed|soldier", evidence(), MORNING.toEpochMilli()));
        TallyConfig defaults = TallyConfig.defaults();
        ClaimTallier other = new ClaimTallier(new TallyConfig(
                defaults.listedSources(),
                new Windows(List.of(Duration.ofHours(2)), Duration.ofHours(2)),
                defaults.clock(),
                defaults.publishInterval(),
                defaults.withdrawalMemory()));

        assertThatThrownBy(() -> other.init(context))
                .hasMessageContaining("other windows than [PT2H]")
                .hasMessageContaining("Set tally.windows and tally.trend.window back");
    }

    /** How many tallies it publishes then. */
    private int tick(Instant now) {
        context.resetForwards();
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(now.toEpochMilli()));
        return context.forwarded().size();
    }

    private static Evidence evidence() {
        return Evidence.newBuilder()
                .setArticleId("a")
                .setPublisher(new Publisher("post", "post.example"))
                .setPublishedAt(MORNING)
                .setEventTime(MORNING)
                .setClaims(List.of(Claim.newBuilder()
                        .setClaimKey("killed|soldier")
                        .setQuantity(
                                Quantity.newBuilder().setLow(9.0).setHigh(9.0).build())
                        .build()))
                .build();
    }

    private static <K, V> Runnable copy(KeyValueStore<K, V> store) {
        List<KeyValue<K, V>> rows = rows(store);
        return () -> {
            rows(store).forEach(row -> store.delete(row.key));
            rows.forEach(row -> store.put(row.key, row.value));
        };
    }

    private static <K, V> List<KeyValue<K, V>> rows(KeyValueStore<K, V> store) {
        List<KeyValue<K, V>> rows = new ArrayList<>();
        try (KeyValueIterator<K, V> all = store.all()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private <T extends SpecificRecord> Serde<T> records(Class<T> type) {
        return AvroSerdes.of(registry, type);
    }

    private <K, V> void store(String name, Serde<K> keys, Serde<V> values) {
        KeyValueStore<K, V> store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        stores.add(store);
    }
}
