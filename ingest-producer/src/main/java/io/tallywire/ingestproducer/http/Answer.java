package io.tallywire.ingestproducer.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server answered, all of it. */
final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param headers by name in lower case, the last of each */
    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    int status() {
        return status;
    }

    /** Unpacked. */
    byte[] body() {
        return body;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean isRedirect() {
        return header("location").isPresent()
                && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
    }

    /** Whether asking again may help. */
    boolean isPassing() {
        return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }
}
