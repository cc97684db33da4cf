package io.tallywire.schemas.history;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Confluent's FULL_TRANSITIVE rule, over Avro's own resolution rules: each version reads every other one's records. */
final class FullTransitive {
    private FullTransitive() {}

    /** What is wrong with a schema against its earlier versions, one line a fault; empty when nothing is. */
    static List<String> faults(Schema current, List<Schema> earlier) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            String version = "version " + (i + 1);
            faults.addAll(faults("can't read records of " + version, current, earlier.get(i)));
            faults.addAll(faults("can't be read by " + version, earlier.get(i), current));
        }
        return faults;
    }

    private static List<String> faults(String consequence, Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        if (result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE) {
            return List.of();
        }
        return result.getIncompatibilities().stream()
                .map(fault ->
                        consequence + ": " + fault.getType() + " at " + fault.getLocation() + ": " + fault.getMessage())
                .toList();
    }
}
