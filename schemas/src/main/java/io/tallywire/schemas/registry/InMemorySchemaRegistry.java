package io.tallywire.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry in memory, for topology tests and for tools that have no network. It enforces no compatibility. */
public final class InMemorySchemaRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        int index = schemas.indexOf(schema);
        if (index < 0) {
            schemas.add(schema);
            index = schemas.size() - 1;
        }
        return index + 1;
    }

    @Override
    public synchronized Schema schemaById(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("The registry in memory has no schema " + id + ", only 1 to "
                    + schemas.size() + ". The record was written against another registry.");
        }
        return schemas.get(id - 1);
    }

    @Override
    public void requireCompatibility(String subject, Compatibility compatibility) {
        // One program writes and reads what is registered here, so there is nothing to be incompatible with.
    }
}
