package io.tallywire.aggregator;

import io.tallywire.schemas.ArticleState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which of two versions of an article counts, whatever the order in which they arrive. */
final class ArticleVersions {
    /**
     * By when the version was made, then the publisher's revision number, then when it was ingested, then content hash.
     * Equal versions count as newer, so that claims that are read again by a better extractor replace the old ones.
     */
    static final Comparator<ArticleState> OLDEST_FIRST = Comparator.comparing((ArticleState state) ->
                    Optional.ofNullable(state.getModifiedAt()).orElse(Instant.EPOCH))
            .thenComparing(ArticleState::getVersion)
            .thenComparing(state -> Optional.ofNullable(state.getRecordedAt()).orElse(Instant.EPOCH))
            .thenComparing(ArticleState::getContentHash);

    private ArticleVersions() {}
}
