package io.tallywire.schemas.registry;

import java.io.IOException;
import org.apache.kafka.common.KafkaException;

/**
 * The registry could not do what was asked. Nothing is wrong with the record that was being read or written, so it
 * must not be skipped or dead-lettered: the caller stops or tries again.
 */
public class SchemaRegistryException extends KafkaException {
    private static final long serialVersionUID = 1L;

    public SchemaRegistryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the registry did not answer; otherwise it did, and refused. */
    public boolean isUnreachable() {
        return getCause() instanceof IOException;
    }
}
