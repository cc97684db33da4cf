package io.tallywire.schemas.registry;

import org.apache.avro.Schema;

/** What the serdes need of a schema registry. Implementations are thread-safe. */
public interface SchemaRegistry {

    /**
     * Registers a schema under a subject, or finds the version that is there already.
     *
     * @return the schema's id, unique in the registry
     * @throws SchemaRegistryException when the registry can't be reached, fails, or refuses the schema
     */
    int register(String subject, Schema schema);

    /**
     * Finds the schema that a record was written with.
     *
     * @throws UnknownSchemaException when the registry answers that it has no such schema
     * @throws org.apache.kafka.common.errors.SerializationException when the schema of that id is no Avro schema
     * @throws SchemaRegistryException when the registry can't be reached or fails
     */
    Schema schemaById(int id);

    /**
     * Has the registry refuse every version of a subject that breaks the given rule.
     *
     * @throws SchemaRegistryException when the registry can't be reached, fails, or refuses the rule
     */
    void requireCompatibility(String subject, Compatibility compatibility);

    /** The rules of the Confluent API that the project uses. */
    enum Compatibility {
        /** New and old versions read each other's records, whichever two versions are taken. */
        FULL_TRANSITIVE
    }
}
