package io.tallywire.schemas.topic;

import org.apache.kafka.common.errors.TimeoutException;

/** A topic is not as needed, or the broker could not be asked. */
public final class TopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicException(String message) {
        super(message);
    }

    TopicException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the broker did not answer; otherwise it did, and a topic is not as needed or the request was refused. */
    public boolean isUnreachable() {
        return getCause() instanceof TimeoutException;
    }
}
