package io.tallywire.aggregator;

import io.tallywire.schemas.ArticleClaims;
import java.time.Instant;
import java.util.Optional;

/** The time of an article in windows. */
final class EventTime {
    private EventTime() {}

    /**
     * When it was published, else when this version was made, but never after it was ingested: a date in the future would
     * stay in every window until it comes, and in event time throw all others out.
     *
     * @param recordTimestamp when it was ingested, in milliseconds
     */
    static Optional<Instant> of(ArticleClaims article, long recordTimestamp) {
        Instant ingested = Instant.ofEpochMilli(recordTimestamp);
        return Optional.ofNullable(article.getPublishedAt())
                .or(() -> Optional.ofNullable(article.getModifiedAt()))
                .map(time -> time.isAfter(ingested) ? ingested : time);
    }
}
