package io.tallywire.ingestproducer.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names that fields go by in one input: those that the user maps first, then those that everybody uses. */
final class FieldNames {
    private final Map<Field, List<String>> names = new EnumMap<>(Field.class);
    private final Set<String> wanted = new HashSet<>(Field.allNames());

    /**
     * @param mapping their names, with dots for what lies inside an object, to one of ours
     * @throws IllegalArgumentException when ours is not one of ours
     */
    FieldNames(Map<String, String> mapping) {
        new TreeMap<>(mapping).forEach((theirs, ours) -> {
            names.computeIfAbsent(field(theirs, ours), field -> new ArrayList<>())
                    .add(theirs);
            wanted.add(theirs);
            wanted.add(theirs.split("\\.", 2)[0]);
        });
        for (Field field : Field.values()) {
            names.computeIfAbsent(field, own -> new ArrayList<>()).addAll(field.names());
        }
    }

    List<String> of(Field field) {
        return names.getOrDefault(field, List.of());
    }

    /** Every name that a field's value may stand under, at the top of an object. */
    Set<String> wanted() {
        return Set.copyOf(wanted);
    }

    /** @throws IllegalArgumentException when one of ours is not one of ours */
    static void check(Map<String, String> mapping) {
        mapping.forEach(FieldNames::field);
    }

    private static Field field(String theirs, String ours) {
        for (Field field : Field.values()) {
            if (field.names().contains(ours)) {
                return field;
            }
        }
        throw new IllegalArgumentException("--map " + theirs + "=" + ours + " names no field of an article: after the ="
                + " give one of " + String.join(", ", Field.mainNames()));
    }
}
