package io.tallywire.aggregator;

import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ArticleState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which version of an article counts, whatever the order in which versions and withdrawals arrive. */
final class ArticleVersions {
    /**
     * By when the version was made (when it was ingested, where it does not say), then the publisher's revision number, then
     * when it was ingested, then content hash. Equal versions count as newer, so that claims that are read again by a better extractor replace the old ones.
     */
    private static final Comparator<ArticleState> OLDEST_FIRST = Comparator.comparing(ArticleVersions::made)
            .thenComparing(ArticleState::getVersion)
            .thenComparing(state -> Optional.ofNullable(state.getRecordedAt()).orElse(Instant.EPOCH))
            .thenComparing(ArticleState::getContentHash);

    private ArticleVersions() {}

    /** What is to be remembered of a version. */
    static ArticleState state(
            ArticleClaims article, Set<String> claimKeys, Optional<ArticleState> before, long recordTimestamp) {
        return ArticleState.newBuilder()
                .setClaimKeys(List.copyOf(claimKeys))
                .setModifiedAt(article.getModifiedAt() == null ? article.getPublishedAt() : article.getModifiedAt())
                .setVersion(article.getVersion())
                .setRecordedAt(Instant.ofEpochMilli(recordTimestamp))
                .setContentHash(article.getContentHash())
                .setWithdrawnAt(before.map(ArticleState::getWithdrawnAt).orElse(null))
                .build();
    }

    /** Whether a version is older than another. What is left of a withdrawn article is no version. */
    static boolean isOlder(ArticleState one, ArticleState other) {
        return other.getRecordedAt() != null && OLDEST_FIRST.compare(one, other) < 0;
    }

    /**
     * Whether the article was withdrawn after this version was made. A withdrawal states no time, so it counts from when it
     * was ingested; so does a version that states none.
     */
    static boolean isWithdrawn(ArticleState version) {
        return Optional.ofNullable(version.getWithdrawnAt())
                .map(withdrawn -> !made(version).isAfter(withdrawn))
                .orElse(false);
    }

    /** No version is made after it was ingested, whatever it says. */
    private static Instant made(ArticleState version) {
        Instant ingested = Optional.ofNullable(version.getRecordedAt()).orElse(Instant.EPOCH);
        return Optional.ofNullable(version.getModifiedAt())
                .filter(stated -> stated.isBefore(ingested))
                .orElse(ingested);
    }
}
