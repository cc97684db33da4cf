package io.tallywire.schemas.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
 * {@code interceptor.classes}. Other headers stay as they are: Kafka Streams hands them on from the record that is
 * processed to those that follow from it, and so a {@code traceparent} gets from an article to its tallies. The same way
 * comes the {@code ce_id} of the cause, which this replaces.
 */
public final class EventHeadersInterceptor implements ProducerInterceptor<Object, Object> {
    private static final String VERSION = "1.0";
    private static final String MEDIA_TYPE = "application/avro";

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
        set(headers, EventHeaders.SPEC_VERSION, VERSION);
        set(headers, EventHeaders.ID, id);
        set(headers, EventHeaders.SOURCE, type.get().source());
        set(
                headers,
                EventHeaders.TYPE,
                record.value() == null ? type.get().tombstone() : type.get().value());
        set(headers, EventHeaders.SUBJECT, key);
        set(headers, EventHeaders.TIME, Instant.ofEpochMilli(timestamp).toString());
        set(headers, EventHeaders.CONTENT_TYPE, MEDIA_TYPE);
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

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
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
