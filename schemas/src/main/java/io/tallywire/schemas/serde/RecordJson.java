package io.tallywire.schemas.serde;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records as plain JSON: the schema's field names in its order, times in ISO 8601, bytes in base 64, enums by name. It is
 * for people and scripts; Avro's own JSON encoding wraps every value of a union.
 */
public final class RecordJson {
    private RecordJson() {}

    /** The JSON of a record, in one line. */
    public static String of(IndexedRecord record) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(record, json);
        } catch (IOException e) {
            throw new UncheckedIOException("A " + record.getSchema().getName() + " can't be written as JSON", e);
        }
        return text.toString();
    }

    /** Writes a record as an object, or null. */
    public static void write(@Nullable IndexedRecord record, JsonGenerator json) throws IOException {
        writeValue(record, json);
    }

    /** Writes a record's fields into an object that is open already. */
    public static void writeFields(IndexedRecord record, JsonGenerator json) throws IOException {
        for (Schema.Field field : record.getSchema().getFields()) {
            json.writeFieldName(field.name());
            writeValue(record.get(field.pos()), json);
        }
    }

    private static void writeValue(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord record) {
            json.writeStartObject();
            writeFields(record, json);
            json.writeEndObject();
        } else if (value instanceof Collection<?> values) {
            json.writeStartArray();
            for (Object element : values) {
                writeValue(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            json.writeBinary(copy);
        } else {
            writeScalar(value, json);
        }
    }

    private static void writeScalar(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
