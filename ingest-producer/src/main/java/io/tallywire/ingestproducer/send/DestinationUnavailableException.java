package io.tallywire.ingestproducer.send;

/** The broker or the registry can't be reached or used; the message says which, at which address, and what to do. */
public final class DestinationUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DestinationUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
