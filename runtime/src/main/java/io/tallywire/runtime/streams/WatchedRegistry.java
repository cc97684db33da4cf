package io.tallywire.runtime.streams;

import io.tallywire.schemas.registry.SchemaRegistry;
import org.apache.avro.Schema;

/** A registry that notes when it knows the schema of a record. */
final class WatchedRegistry implements SchemaRegistry {
    private final SchemaRegistry registry;
    private final UnknownSchemas unknown;

    WatchedRegistry(SchemaRegistry registry, UnknownSchemas unknown) {
        this.registry = registry;
        this.unknown = unknown;
    }

    @Override
    public Schema schemaById(int id) {
        Schema schema = registry.schemaById(id);
        unknown.found();
        return schema;
    }

    @Override
    public int register(String subject, Schema schema) {
        return registry.register(subject, schema);
    }

    @Override
    public void requireCompatibility(String subject, Compatibility compatibility) {
        registry.requireCompatibility(subject, compatibility);
    }
}
