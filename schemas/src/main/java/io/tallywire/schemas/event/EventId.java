package io.tallywire.schemas.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An id that is a pure function of a record: its topic, key, timestamp, the event that caused it and its value. The cause
 * tells a tally that returns to an earlier state from that earlier state. Of a value that is long its {@link ValueSum sum} is hashed.
 */
final class EventId {
    private static final int BYTES = 16;

    /** The magic byte and the schema id: a registry's own number is no part of what the record says. */
    private static final int WIRE_HEADER_BYTES = 5;

    private final MessageDigest digest = sha256();

    private EventId() {}

    /**
     * @param cause the id of the event that the record follows from; empty when there is none
     * @param value null for a tombstone, else an Avro record, its bytes in Confluent's wire format, or anything with a text
     */
    static String of(String topic, String key, long timestamp, String cause, @Nullable Object value) {
        EventId id = new EventId();
        id.add(topic);
        id.add(key);
        id.add(Long.toString(timestamp));
        id.add(cause);
        id.addValue(value);
        return HexFormat.of().formatHex(id.digest.digest(), 0, BYTES);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array());
    }

    private void add(ValueSum value) {
        digest.update(value.toBytes());
    }

    private void addValue(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            int start = Math.min(WIRE_HEADER_BYTES, bytes.length);
            ValueSum sum = new ValueSum();
            sum.write(bytes, start, bytes.length - start);
            add(sum);
        } else if (value instanceof SpecificRecord record) {
            addRecord(record);
        } else if (value != null) {
            add(value.toString());
        }
    }

    private void addRecord(SpecificRecord record) {
        SpecificData model = SpecificData.getForClass(record.getClass());
        ValueSum sum = new ValueSum();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(sum, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(record.getSchema(), model).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to nowhere failed", e);
        }
        add(sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
