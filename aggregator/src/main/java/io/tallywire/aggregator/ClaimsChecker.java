package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.schemas.ArticleClaims;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Lets only article claims pass that can be tallied. */
final class ClaimsChecker implements FixedKeyProcessor<String, ArticleClaims, ArticleClaims> {
    private @Nullable FixedKeyProcessorContext<String, ArticleClaims> context;

    @Override
    public void init(FixedKeyProcessorContext<String, ArticleClaims> newContext) {
        this.context = newContext;
    }

    @Override
    public void process(FixedKeyRecord<String, ArticleClaims> record) {
        ClaimsCheck.check(record.key(), Optional.ofNullable(record.value()));
        requireNonNull(context).forward(record);
    }
}
