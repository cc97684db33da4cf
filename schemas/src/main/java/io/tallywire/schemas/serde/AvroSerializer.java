package io.tallywire.schemas.serde;

import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.Subjects;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in Confluent's wire format: a zero byte, the schema's id in four bytes, big-endian, then Avro binary.
 * The schema is registered under the subject {@code TOPIC-value} (TopicNameStrategy) when the first record is written.
 *
 * @param <T> the generated record class
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private static final int FIRST_EXPECTED_BYTES = 512;
    private static final int MAX_EXPECTED_BYTES = 16 << 10;

    private final SchemaRegistry registry;
    private final Schema schema;
    private final RecordWriter<T> writer;
    private final ConcurrentMap<String, Integer> idBySubject = new ConcurrentHashMap<>();

    /** A guess by the record before, which saves growing; of any thread. */
    private volatile int expectedBytes = FIRST_EXPECTED_BYTES;

    public AvroSerializer(SchemaRegistry registry, Class<T> type) {
        TrustedRecords.trust();
        this.registry = registry;
        SpecificData model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.writer = new RecordWriter<>(schema, model);
    }

    /**
     * @return the record's bytes, or null for a null record: a tombstone
     * @throws io.tallywire.schemas.registry.SchemaRegistryException when the registry can't be asked
     * @throws SerializationException when the record does not fit its schema
     */
    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in and null out is a tombstone
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        int id = idBySubject.computeIfAbsent(Subjects.ofValue(topic), subject -> registry.register(subject, schema));
        RecordBytes out = new RecordBytes(expectedBytes);
        WireFormat.writeHeader(id, out);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(data, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    "A " + schema.getName() + " for topic " + topic + " does not fit its schema: " + e.getMessage(), e);
        }
        expectedBytes = Math.min(MAX_EXPECTED_BYTES, out.size() + out.size() / 4);
        return out.toByteArray();
    }
}
