package io.tallywire.schemas.event;

import io.tallywire.schemas.topic.Topics;
import java.util.Map;
import java.util.Optional;

/**
 * What the records of a topic say.
 *
 * @param source the program whose records these are
 * @param value the type of a record with a value
 * @param tombstone the type of a record without one
 */
record EventType(String source, String value, String tombstone) {
    private static final Map<String, EventType> BY_TOPIC = Map.of(
            Topics.ARTICLES.name(),
            new EventType("ingest-producer", "article.published", "article.withdrawn"),
            Topics.ARTICLE_CLAIMS.name(),
            new EventType("claim-extractor", "article-claims.extracted", "article-claims.withdrawn"),
            Topics.CLOCK.name(),
            new EventType("aggregator", "clock.ticked", "clock.ticked"),
            Topics.CLAIM_TALLIES.name(),
            new EventType("aggregator", "claim.tallied", "claim.retracted"),
            Topics.CLAIM_CHANGES.name(),
            new EventType("aggregator", "claim.changed", "claim.changed"));

    EventType {
        source = EventHeaders.OUR_SOURCES + source;
        value = "io.tallywire." + value;
        tombstone = "io.tallywire." + tombstone;
    }

    /** Empty for topics that are not public: dead letters, and those inside an app. */
    static Optional<EventType> ofTopic(String topic) {
        return Optional.ofNullable(BY_TOPIC.get(topic));
    }
}
