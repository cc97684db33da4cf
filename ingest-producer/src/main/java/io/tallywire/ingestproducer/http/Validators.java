package io.tallywire.ingestproducer.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By what a server tells whether a document has changed.
 *
 * @param url where it was in the end, after redirects
 */
public record Validators(String url, Optional<String> etag, Optional<String> lastModified) {

    static Optional<Validators> of(Redirects.Landing landing) {
        Optional<String> etag = landing.answer().header("etag");
        Optional<String> lastModified = landing.answer().header("last-modified");
        return etag.isEmpty() && lastModified.isEmpty()
                ? Optional.empty()
                : Optional.of(new Validators(landing.uri().toString(), etag, lastModified));
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        etag.ifPresent(value -> headers.put("If-None-Match", value));
        lastModified.ifPresent(value -> headers.put("If-Modified-Since", value));
        return headers;
    }
}
