package io.tallywire.schemas.serde;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Avro's model of the generated records. Avro loads a class that a schema names only if the whole JVM is told to trust
 * it; this model finds the project's own classes itself, and no others, so that nothing global has to be set.
 */
final class RecordModel extends SpecificData {
    private static final String NAMESPACE = "io.tallywire.schemas.";

    private final ConcurrentMap<String, Class<?>> classes = new ConcurrentHashMap<>();

    RecordModel() {
        super(RecordModel.class.getClassLoader());
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    @Override
    @SuppressWarnings({"rawtypes", "NullAway"}) // Avro's signature; null means that there is no class
    public @Nullable Class getClass(Schema schema) {
        boolean named =
                switch (schema.getType()) {
                    case RECORD, ENUM, FIXED -> true;
                    default -> false;
                };
        if (!named || !schema.getFullName().startsWith(NAMESPACE)) {
            return super.getClass(schema);
        }
        return classes.computeIfAbsent(schema.getFullName(), this::load);
    }

    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
