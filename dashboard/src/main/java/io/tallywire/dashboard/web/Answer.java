package io.tallywire.dashboard.web;

import java.nio.charset.StandardCharsets;

/** What a request is answered with: an HTTP status, a content type, and the bytes. */
final class Answer {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int UNAVAILABLE = 503;

    private final int status;
    private final String type;
    private final byte[] body;
    private final boolean cacheable;

    private Answer(int status, String type, byte[] body, boolean cacheable) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.cacheable = cacheable;
    }

    static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=utf-8", bytes(page), false);
    }

    static Answer json(int status, String json) {
        return new Answer(status, "application/json; charset=utf-8", bytes(json), false);
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", bytes(text), false);
    }

    /** Prometheus' text format. */
    static Answer metrics(String text) {
        return new Answer(OK, "text/plain; version=0.0.4; charset=utf-8", bytes(text), false);
    }

    /** A file; {@code cacheable} when a browser may keep it for a day. */
    static Answer file(String type, byte[] body, boolean cacheable) {
        return new Answer(OK, type, body.clone(), cacheable);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    boolean cacheable() {
        return cacheable;
    }
}
