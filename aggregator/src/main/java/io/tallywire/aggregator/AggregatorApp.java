package io.tallywire.aggregator;

import io.tallywire.aggregator.AggregatorConfig.TallyConfig;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ArticleState;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerdes;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The aggregator: takes each article's claims apart, sends what it says of each claim to the claim's partition, and
 * publishes the claim's tally and its changes there. The names of nodes, stores and topics are part of the stored state: renaming one
 * needs an application reset.
 */
public final class AggregatorApp implements StreamsApp {
    static final String ARTICLE_STATE_STORE = "article-state";
    static final String EVIDENCE_STORE = "claim-evidence";
    static final String PUBLISHED_STORE = "published-tallies";

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
        return List.of(Topics.ARTICLE_CLAIMS, Topics.CLAIM_TALLIES, Topics.CLAIM_CHANGES, Topics.DEAD_LETTERS);
    }

    @Override
    public Topology topology(StreamsBuilder builder, SchemaRegistry registry) {
        builder.addStateStore(store(ARTICLE_STATE_STORE, registry, ArticleState.class));
        builder.addStateStore(store(EVIDENCE_STORE, registry, Evidence.class));
        builder.addStateStore(store(PUBLISHED_STORE, registry, ClaimTally.class));

        KStream<String, TallyUpdate> updates = builder.stream(
                        Topics.ARTICLE_CLAIMS.name(),
                        Consumed.with(Serdes.String(), AvroSerdes.of(registry, ArticleClaims.class))
                                .withName("read-article-claims"))
                .process(ArticleSplitter::new, Named.as("split-article"), ARTICLE_STATE_STORE)
                .repartition(Repartitioned.with(Serdes.String(), AvroSerdes.of(registry, Evidence.class))
                        .withName("evidence-by-claim"))
                .process(() -> new ClaimTallier(config), Named.as("tally-claim"), EVIDENCE_STORE, PUBLISHED_STORE);
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
        return builder.build();
    }

    private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(
            String name, SchemaRegistry registry, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), AvroSerdes.of(registry, type));
    }
}
