package io.tallywire.aggregator;

import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Evidence;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time of an article in windows. */
final class EventTime {
    private EventTime() {}

    /**
     * When it was published, else when this version was made, but never after it was ingested: a date in the future would
     * stay in every window until it comes.
     *
     * @param recordTimestamp when it was ingested, in milliseconds
     */
    static Optional<Instant> of(ArticleClaims article, long recordTimestamp) {
        Instant ingested = Instant.ofEpochMilli(recordTimestamp);
        return stated(article.getPublishedAt(), article.getModifiedAt())
                .map(time -> time.isAfter(ingested) ? ingested : time);
    }

    /**
     * The time that moves the clock. A date after its ingest is wrong, and ingest can be years after the articles of a replay:
     * taking either for now would empty all windows.
     *
     * @param recordTimestamp when it was ingested, in milliseconds
     */
    static Optional<Instant> ofClock(ArticleClaims article, long recordTimestamp) {
        return stated(article.getPublishedAt(), article.getModifiedAt())
                .filter(time -> time.toEpochMilli() <= recordTimestamp);
    }

    /** The same, of what an article says of one claim. */
    static Optional<Instant> ofClock(Evidence evidence) {
        return stated(evidence.getPublishedAt(), evidence.getModifiedAt())
                .filter(time -> time.equals(evidence.getEventTime()));
    }

    private static Optional<Instant> stated(@Nullable Instant publishedAt, @Nullable Instant modifiedAt) {
        return Optional.ofNullable(publishedAt).or(() -> Optional.ofNullable(modifiedAt));
    }
}
