package io.tallywire.runtime.streams;

/**
 * A record that can never be processed. Processors throw it before they touch any state, so that skipping the record
 * leaves nothing half done; it goes to the dead-letter topic with this message.
 */
public final class PoisonRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonRecordException(String message) {
        super(message);
    }

    public PoisonRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
