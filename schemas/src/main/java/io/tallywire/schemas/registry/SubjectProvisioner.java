package io.tallywire.schemas.registry;

import io.tallywire.schemas.registry.SchemaRegistry.Compatibility;
import io.tallywire.schemas.topic.TopicSpec;
import java.util.Collection;

/** Registers the catalogue's schemas, each under a subject that refuses incompatible versions. */
public final class SubjectProvisioner {
    private final SchemaRegistry registry;

    public SubjectProvisioner(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * Registers the value schema of every topic that has one and sets its subject to FULL_TRANSITIVE.
     *
     * @throws SchemaRegistryException when the registry can't be reached or refuses a schema
     */
    public void ensure(Collection<TopicSpec> specs) {
        for (TopicSpec spec : specs) {
            spec.valueSchema().ifPresent(schema -> {
                String subject = Subjects.ofValue(spec.name());
                registry.register(subject, schema);
                registry.requireCompatibility(subject, Compatibility.FULL_TRANSITIVE);
            });
        }
    }
}
