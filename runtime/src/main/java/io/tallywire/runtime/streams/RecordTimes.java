package io.tallywire.runtime.streams;

import io.tallywire.runtime.monitoring.UntimedCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record's time is its timestamp: when it was ingested. Some programs and old topics leave it at -1, and Kafka Streams would
 * stop at such a record; it then gets the latest date that it states itself, as long as that is not in the future, but none
 * before what came earlier in its partition. With neither it is that of 1970. So a replay of the same topic gives it the same
 * time, whatever the day. Such records are counted.
 */
public final class RecordTimes implements TimestampExtractor, Configurable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTimes.class);
    private static final List<String> DATES = List.of("ingestedAt", "modifiedAt", "publishedAt");

    private final LongSupplier clock;
    private UntimedCount count = new UntimedCount();
    private boolean told;

    /** One by the machine's clock. */
    public RecordTimes() {
        this(System::currentTimeMillis);
    }

    RecordTimes(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void configure(Map<String, ?> configs) {
        count = UntimedCount.in(configs);
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        if (record.timestamp() >= 0) {
            return record.timestamp();
        }
        count.countOne();
        long time = Math.max(0, Math.max(partitionTime, stated(record.value()).orElse(0)));
        if (!told) {
            told = true;
            LOG.warn(
                    "Topic {}, partition {}, offset {} has no timestamp; {} is taken for it. Further ones are counted in"
                            + " tallywire_records_untimed_total only. Have the program that writes them set timestamps",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(time));
        }
        return time;
    }

    private OptionalLong stated(@Nullable Object value) {
        return value instanceof SpecificRecord record ? stated(record) : OptionalLong.empty();
    }

    private OptionalLong stated(SpecificRecord record) {
        Stream<@Nullable Field> fields = DATES.stream().map(record.getSchema()::getField);
        return fields.filter(Objects::nonNull)
                .map(field -> record.get(field.pos()))
                .filter(Instant.class::isInstance)
                .mapToLong(date -> ((Instant) date).toEpochMilli())
                .filter(date -> date <= clock.getAsLong())
                .max();
    }
}
