package io.tallywire.aggregator;

import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ArticleState;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.ClockTick;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.PublishedTally;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerdes;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The aggregator: takes each article's claims apart, sends what it says of each claim to the claim's partition, and
 * publishes the claim's tally and its changes there. The names of nodes, stores and topics are part of the stored state:
 * renaming one needs an application reset.
 */
public final class AggregatorApp implements StreamsApp {
    static final String ARTICLE_STATE_STORE = "article-state";
    static final String WITHDRAWAL_STORE = "withdrawals-by-time";
    static final String EVENT_TIME_STORE = "event-time";
    static final String CLOCK_STORE = "clock";
    static final String EVIDENCE_STORE = "claim-evidence";
    static final String INDEX_STORE = "claim-index";
    static final String PUBLISHED_STORE = "published-tallies";
    static final String UNPUBLISHED_STORE = "unpublished-claims";

    private final TallyConfig config;

    public AggregatorApp(TallyConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "aggregator";
    }

    @Override
    public List<TopicSpec> topics() {
        return List.of(
                Topics.ARTICLE_CLAIMS, Topics.CLOCK, Topics.CLAIM_TALLIES, Topics.CLAIM_CHANGES, Topics.DEAD_LETTERS);
    }

    @Override
    public Map<String, Object> streamsDefaults() {
        return Map.of(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    }

    @Override
    public Topology topology(StreamsBuilder builder, SchemaRegistry registry) {
        addStores(builder, registry);
        builder.globalTable(
                Topics.CLOCK.name(),
                Consumed.with(Serdes.String(), AvroSerdes.of(registry, ClockTick.class))
                        .withName("read-clock"),
                Materialized.as(Stores.inMemoryKeyValueStore(CLOCK_STORE)));

        KStream<String, ArticleClaims> articles = builder.stream(
                        Topics.ARTICLE_CLAIMS.name(),
                        Consumed.with(Serdes.String(), AvroSerdes.of(registry, ArticleClaims.class))
                                .withName("read-article-claims"))
                .processValues(ClaimsChecker::new, Named.as("check-claims"));
        articles.process(ClockTicker::new, Named.as("tick-clock"), EVENT_TIME_STORE)
                .to(
                        Topics.CLOCK.name(),
                        Produced.with(Serdes.String(), AvroSerdes.of(registry, ClockTick.class))
                                .withName("write-clock"));
        KStream<String, TallyUpdate> updates = articles.process(
                        () -> new ArticleSplitter(config.withdrawalMemory()),
                        Named.as("split-article"),
                        ARTICLE_STATE_STORE,
                        WITHDRAWAL_STORE)
                .repartition(Repartitioned.with(Serdes.String(), AvroSerdes.of(registry, Evidence.class))
                        .withName("evidence-by-claim"))
                .process(
                        () -> new ClaimTallier(config),
                        Named.as("tally-claim"),
                        EVIDENCE_STORE,
                        INDEX_STORE,
                        PUBLISHED_STORE,
                        UNPUBLISHED_STORE);
        write(updates, registry);
        return builder.build();
    }

    private static void write(KStream<String, TallyUpdate> updates, SchemaRegistry registry) {
        updates.mapValues(update -> update.tally().orElse(null), Named.as("take-tally"))
                .to(
                        Topics.CLAIM_TALLIES.name(),
                        Produced.with(Serdes.String(), AvroSerdes.of(registry, ClaimTally.class))
                                .withName("write-claim-tallies"));
        updates.flatMapValues(TallyUpdate::changes, Named.as("take-changes"))
                .to(
                        Topics.CLAIM_CHANGES.name(),
                        Produced.with(Serdes.String(), AvroSerdes.of(registry, ClaimChange.class))
                                .withName("write-claim-changes"));
    }

    private static void addStores(StreamsBuilder builder, SchemaRegistry registry) {
        builder.addStateStore(records(ARTICLE_STATE_STORE, registry, ArticleState.class));
        builder.addStateStore(store(WITHDRAWAL_STORE, Serdes.String(), Serdes.String()));
        builder.addStateStore(records(EVENT_TIME_STORE, registry, ClockTick.class));
        builder.addStateStore(records(EVIDENCE_STORE, registry, Evidence.class));
        builder.addStateStore(store(INDEX_STORE, Serdes.Bytes(), Serdes.ByteArray()));
        builder.addStateStore(records(PUBLISHED_STORE, registry, PublishedTally.class));
        // Its rows come and go all the time, which in RocksDB would leave a trail of deleted ones to scan over.
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(UNPUBLISHED_STORE), Serdes.String(), Serdes.String()));
    }

    private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> records(
            String name, SchemaRegistry registry, Class<T> type) {
        return store(name, Serdes.String(), AvroSerdes.of(registry, type));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }
}
