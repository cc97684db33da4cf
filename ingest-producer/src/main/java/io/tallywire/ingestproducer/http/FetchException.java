package io.tallywire.ingestproducer.http;

import java.io.IOException;

/** A document can't be had; the message says which, why, and what to do. */
final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}
