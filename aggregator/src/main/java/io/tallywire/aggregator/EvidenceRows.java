package io.tallywire.aggregator;

import io.tallywire.schemas.Evidence;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** The evidence of each claim, one row an article. */
final class EvidenceRows {
    private final KeyValueStore<String, Evidence> store;

    EvidenceRows(KeyValueStore<String, Evidence> store) {
        this.store = store;
    }

    Optional<Evidence> find(String claimKey, String articleId) {
        return Optional.ofNullable(store.get(EvidenceKey.of(claimKey, articleId)));
    }

    /** Replaces a row, or removes it when there is no evidence. */
    void put(String claimKey, String articleId, Optional<Evidence> evidence) {
        store.put(EvidenceKey.of(claimKey, articleId), evidence.orElse(null));
    }
}
