package io.tallywire.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and has no schema of that id: the record was written against another registry. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message) {
        super(message);
    }

    public UnknownSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
