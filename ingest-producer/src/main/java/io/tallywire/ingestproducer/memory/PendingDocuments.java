package io.tallywire.ingestproducer.memory;

import io.tallywire.ingestproducer.http.Validators;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents that were fetched, and are true only once all that they led to is sent. Thread-safe. */
final class PendingDocuments {
    private final Map<String, Map<String, Validators>> bySource = new LinkedHashMap<>();

    synchronized void add(String url, Validators validators, String source) {
        bySource.computeIfAbsent(source, any -> new LinkedHashMap<>()).put(url, validators);
    }

    synchronized void forget(String source) {
        bySource.remove(source);
    }

    synchronized Map<String, Validators> takeAll() {
        Map<String, Validators> all = new LinkedHashMap<>();
        bySource.values().forEach(all::putAll);
        bySource.clear();
        return all;
    }
}
