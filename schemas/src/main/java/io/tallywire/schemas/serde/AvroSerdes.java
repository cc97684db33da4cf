package io.tallywire.schemas.serde;

import io.tallywire.schemas.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Makes serdes for generated records. */
public final class AvroSerdes {
    private AvroSerdes() {}

    /** A serde in Confluent's wire format; see {@link AvroSerializer} and {@link AvroDeserializer} for its errors. */
    public static <T extends SpecificRecord> Serde<T> of(SchemaRegistry registry, Class<T> type) {
        return Serdes.serdeFrom(new AvroSerializer<>(registry, type), new AvroDeserializer<>(registry, type));
    }
}
