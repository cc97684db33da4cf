package io.tallywire.runtime.monitoring;

/**
 * An answer over HTTP.
 *
 * @param status the HTTP status
 * @param contentType the media type with its character set, which is UTF-8
 */
record Page(int status, String contentType, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    static Page text(int status, String body) {
        return new Page(status, TEXT, body);
    }

    static Page json(int status, String body) {
        return new Page(status, JSON, body);
    }
}
