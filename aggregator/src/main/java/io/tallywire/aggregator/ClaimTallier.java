package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.aggregator.AggregatorConfig.TallyConfig;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the evidence of each claim, one row an article, and passes the claim's tally on when it changes, with what a
 * person would want to be alerted to.
 */
final class ClaimTallier implements Processor<String, Evidence, String, TallyUpdate> {
    private final TallyMapper mapper;
    private @Nullable ProcessorContext<String, TallyUpdate> context;
    private @Nullable KeyValueStore<String, Evidence> evidenceStore;
    private @Nullable KeyValueStore<String, ClaimTally> published;

    ClaimTallier(TallyConfig config) {
        this.mapper = new TallyMapper(config.listedSources());
    }

    @Override
    public void init(ProcessorContext<String, TallyUpdate> newContext) {
        this.context = newContext;
        this.evidenceStore = newContext.getStateStore(AggregatorApp.EVIDENCE_STORE);
        this.published = newContext.getStateStore(AggregatorApp.PUBLISHED_STORE);
    }

    @Override
    public void process(Record<String, Evidence> record) {
        String claimKey = record.key();
        Evidence evidence = record.value();
        requireNonNull(evidenceStore)
                .put(
                        EvidenceKey.of(claimKey, evidence.getArticleId()),
                        evidence.getClaims().isEmpty() ? null : evidence);

        Optional<ClaimTally> after = mapper.tally(claimKey, evidenceOf(claimKey));
        Optional<ClaimTally> before =
                Optional.ofNullable(requireNonNull(published).get(claimKey));
        if (!before.equals(after)) {
            requireNonNull(published).put(claimKey, after.orElse(null));
            requireNonNull(context)
                    .forward(record.withValue(
                            new TallyUpdate(after, ChangeFinder.between(before, after, evidence.getArticleId()))));
        }
    }

    private List<Evidence> evidenceOf(String claimKey) {
        List<Evidence> rows = new ArrayList<>();
        try (KeyValueIterator<String, Evidence> iterator = requireNonNull(evidenceStore)
                .prefixScan(EvidenceKey.prefix(claimKey), Serdes.String().serializer())) {
            iterator.forEachRemaining(row -> rows.add(row.value));
        }
        return rows;
    }
}
