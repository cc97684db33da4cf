package io.tallywire.schemas.serde;

import io.tallywire.schemas.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in Confluent's wire format, written with any compatible version of the schema.
 *
 * @param <T> the generated record class
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final SchemaRegistry registry;
    private final Schema readerSchema;
    private final SpecificData model;

    public AvroDeserializer(SchemaRegistry registry, Class<T> type) {
        TrustedRecords.trust();
        this.registry = registry;
        this.model = new RecordModel();
        this.readerSchema = model.getSchema(type);
    }

    /**
     * @return the record, or null for null bytes: a tombstone
     * @throws io.tallywire.schemas.registry.SchemaRegistryException when the registry can't be asked
     * @throws SerializationException when the bytes are no such record
     */
    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in and null out is a tombstone
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        Schema writerSchema = registry.schemaById(schemaId(topic, data));
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(writerSchema, readerSchema, model);
        int length = data.length - WireFormat.HEADER_BYTES;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER_BYTES, length, null);
        try {
            T read = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException(
                        message(topic, "has bytes behind the record, so its schema id is wrong"));
            }
            return read;
        } catch (IOException | AvroRuntimeException | ClassCastException | IndexOutOfBoundsException e) {
            throw new SerializationException(message(topic, "does not fit its schema: " + e), e);
        }
    }

    private int schemaId(String topic, byte[] data) {
        if (!WireFormat.isFramed(data)) {
            throw new SerializationException(message(
                    topic,
                    "of " + data.length + " bytes is not in Confluent's wire format (a zero byte, then a schema id)"));
        }
        return ByteBuffer.wrap(data).getInt(1);
    }

    private String message(String topic, String fault) {
        return "A value of topic " + topic + ", to be read as " + readerSchema.getName() + ", " + fault;
    }
}
