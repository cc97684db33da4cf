package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ClockTick;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tells all tasks how far event time has come in this partition, in the transaction of the article that moved it. */
final class ClockTicker implements Processor<String, ArticleClaims, String, ClockTick> {
    private static final String LATEST = "latest";

    private @Nullable ProcessorContext<String, ClockTick> context;
    private @Nullable KeyValueStore<String, ClockTick> latest;

    @Override
    public void init(ProcessorContext<String, ClockTick> newContext) {
        this.context = newContext;
        this.latest = newContext.getStateStore(AggregatorApp.EVENT_TIME_STORE);
    }

    @Override
    public void process(Record<String, ArticleClaims> record) {
        Optional<Instant> time =
                Optional.ofNullable(record.value()).flatMap(article -> EventTime.ofClock(article, record.timestamp()));
        Optional<Instant> before =
                Optional.ofNullable(requireNonNull(latest).get(LATEST)).map(ClockTick::getAt);
        if (time.isPresent() && before.map(time.get()::isAfter).orElse(true)) {
            ClockTick tick = new ClockTick(time.get());
            requireNonNull(latest).put(LATEST, tick);
            String partition = Integer.toString(requireNonNull(context).taskId().partition());
            requireNonNull(context).forward(record.withKey(partition).withValue(tick));
        }
    }
}
