package io.tallywire.aggregator;

import java.util.Optional;

/**
 * What brought a change.
 *
 * @param articleId the last article that had a part in it; empty when it was time
 * @param timestamp when that was ingested, in milliseconds
 */
record Cause(String articleId, long timestamp) {
    static Cause time(long now) {
        return new Cause("", now);
    }

    Optional<String> article() {
        return Optional.of(articleId).filter(id -> !id.isEmpty());
    }

    String toText() {
        return timestamp + " " + articleId;
    }

    static Cause of(String text) {
        int space = text.indexOf(' ');
        return new Cause(text.substring(space + 1), Long.parseLong(text.substring(0, space)));
    }
}
