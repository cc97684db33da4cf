package io.tallywire.schemas.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Gives every record of a public topic its CloudEvents headers as it leaves the producer; name it in
 * {@code interceptor.classes}. Other headers stay as they are, so an app hands a {@code traceparent} on by leaving it on the
 * records that follow. The same way comes the {@code ce_id} of the cause, which this replaces.
 */
public final class EventHeadersInterceptor implements ProducerInterceptor<Object, Object> {
    private static final byte[] VERSION = utf8("1.0");
    private static final byte[] MEDIA_TYPE = utf8("application/avro");

    private static final List<String> OURS = List.of(
            EventHeaders.SPEC_VERSION,
            EventHeaders.ID,
            EventHeaders.SOURCE,
            EventHeaders.TYPE,
            EventHeaders.SUBJECT,
            EventHeaders.TIME,
            EventHeaders.CONTENT_TYPE);

    private final Clock clock;

    /** For Kafka, which makes interceptors by their name. */
    public EventHeadersInterceptor() {
        this(Clock.systemUTC());
    }

    /** @param clock the time of records that have none yet */
    EventHeadersInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
        Optional<EventType> type = EventType.ofTopic(record.topic());
        if (type.isEmpty()) {
            return record;
        }
        @Nullable Long given = record.timestamp();
        long timestamp = given == null ? clock.millis() : given;
        Headers headers = record.headers();
        String key = text(record.key());
        String id = EventId.of(record.topic(), key, timestamp, cause(headers), record.value());
        removeOurs(headers);
        headers.add(EventHeaders.SPEC_VERSION, VERSION)
                .add(EventHeaders.ID, utf8(id))
                .add(EventHeaders.SOURCE, utf8(type.get().source()))
                .add(
                        EventHeaders.TYPE,
                        utf8(
                                record.value() == null
                                        ? type.get().tombstone()
                                        : type.get().value()))
                .add(EventHeaders.SUBJECT, utf8(key))
                .add(EventHeaders.TIME, utf8(Instant.ofEpochMilli(timestamp).toString()))
                .add(EventHeaders.CONTENT_TYPE, MEDIA_TYPE);
        return new ProducerRecord<>(
                record.topic(), record.partition(), timestamp, record.key(), record.value(), headers);
    }

    private static String cause(Headers headers) {
        @Nullable Header id = headers.lastHeader(EventHeaders.ID);
        return id == null ? "" : text(id.value());
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private static void removeOurs(Headers headers) {
        if (headers.iterator().hasNext()) { // most records have none yet
            OURS.forEach(headers::remove);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        // Nothing to do: the record has its headers, whatever became of it.
    }

    @Override
    public void close() {
        // Nothing to close.
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to set.
    }
}
