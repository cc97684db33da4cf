package io.tallywire.schemas.serde;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;

/**
 * Avro's model of the generated records, with plain lists for arrays: {@code equals} of Avro's own array class fails on
 * records that hold an {@link java.time.Instant}.
 */
final class RecordModel extends SpecificData {
    RecordModel() {
        super(RecordModel.class.getClassLoader());
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    @Override
    public Object newArray(Object old, int size, Schema schema) {
        return new ArrayList<>(size);
    }
}
