package io.tallywire.aggregator;

import io.tallywire.schemas.ArticleState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers for a while which articles were withdrawn, so that an older version that comes late does not bring them back. */
final class Withdrawals {
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final KeyValueStore<String, ArticleState> states;
    private final KeyValueStore<String, String> byTime;

    /** @param byTime article ids by time and id */
    Withdrawals(KeyValueStore<String, ArticleState> states, KeyValueStore<String, String> byTime) {
        this.states = states;
        this.byTime = byTime;
    }

    /**
     * Withdraws an article. A version that was made after the withdrawal was ingested stays.
     *
     * @return whether the article has no version left
     */
    boolean withdraw(String articleId, Optional<ArticleState> before, long at) {
        Instant withdrawnAt = Optional.ofNullable(
                        before.map(ArticleState::getWithdrawnAt).orElse(null))
                .filter(earlier -> earlier.toEpochMilli() > at)
                .orElse(Instant.ofEpochMilli(at));
        byTime.put(key(withdrawnAt.toEpochMilli(), articleId), articleId);
        Optional<ArticleState> marked = before.map(state ->
                ArticleState.newBuilder(state).setWithdrawnAt(withdrawnAt).build());
        boolean stands = marked.filter(state -> state.getRecordedAt() != null)
                .filter(state -> !ArticleVersions.isWithdrawn(state))
                .isPresent();
        states.put(
                articleId,
                stands
                        ? marked.orElseThrow()
                        : ArticleState.newBuilder()
                                .setClaimKeys(List.of())
                                .setWithdrawnAt(withdrawnAt)
                                .build());
        return !stands;
    }

    /** Forgets the withdrawals up to a time. */
    void forgetUpTo(long time) {
        List<KeyValue<String, String>> old = new ArrayList<>();
        if (time <= 0) {
            return;
        }
        try (KeyValueIterator<String, String> rows = byTime.range(key(0, ""), key(time + 1, ""))) {
            while (rows.hasNext() && old.size() < FORGOTTEN_AT_ONCE) {
                old.add(rows.next());
            }
        }
        old.forEach(row -> {
            byTime.delete(row.key);
            forget(row.value, time);
        });
    }

    private void forget(String articleId, long time) {
        Optional.ofNullable(states.get(articleId))
                .filter(state ->
                        state.getWithdrawnAt() != null && state.getWithdrawnAt().toEpochMilli() <= time)
                .ifPresent(state -> states.put(
                        articleId,
                        state.getRecordedAt() == null
                                ? null
                                : ArticleState.newBuilder(state)
                                        .setWithdrawnAt(null)
                                        .build()));
    }

    /** Sorts by time. */
    private static String key(long time, String articleId) {
        return String.format(Locale.ROOT, "%016d %s", time, articleId);
    }
}
