package io.tallywire.schemas.topic;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.ClockTick;
import io.tallywire.schemas.topic.TopicSpec.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The topic catalogue: the one place that names the pipeline's topics. Articles and claims stay for ever, because a
 * replay must end in the same tallies; their record time is ingest time, yet a broker that deleted by time would still
 * lose the articles that nobody revised. How compaction and late old versions go together is in docs/decisions/0013.
 */
public final class Topics {
    /** The default number of partitions of every topic; topics that are joined by key must agree in it. */
    public static final int DEFAULT_PARTITIONS = 4;

    /** The largest record of a topic, as batches go over the wire: 1 MiB and Kafka's overhead, the broker's default. */
    public static final int MAX_RECORD_BYTES = 1_048_588;

    /** The largest dead letter: a record that was as large as allowed, with headers that say what was wrong with it. */
    public static final int MAX_DEAD_LETTER_BYTES = 4 * MAX_RECORD_BYTES;

    private static final Duration EVENT_RETENTION = Duration.ofDays(30);

    /** Articles by article id; null withdraws. */
    public static final TopicSpec ARTICLES = compacted("tallywire.articles", Article.getClassSchema());

    /** The claims of each article by article id; null withdraws all of them. */
    public static final TopicSpec ARTICLE_CLAIMS =
            compacted("tallywire.article-claims", ArticleClaims.getClassSchema());

    /** How far event time has come, by partition of the article claims; one partition, read by every task. */
    public static final TopicSpec CLOCK =
            compacted("tallywire.clock", ClockTick.getClassSchema()).withPartitions(1);

    /** The tally of each claim by claim key; null when no evidence is left. */
    public static final TopicSpec CLAIM_TALLIES = compacted("tallywire.claim-tallies", ClaimTally.getClassSchema());

    /** What changed in the tallies, by claim key. */
    public static final TopicSpec CLAIM_CHANGES = new TopicSpec(
            "tallywire.claim-changes",
            DEFAULT_PARTITIONS,
            Cleanup.DELETE,
            Optional.of(EVENT_RETENTION),
            MAX_RECORD_BYTES,
            Optional.of(ClaimChange.getClassSchema()));

    /** Records that an app could not read or use, as they came, and beginnings of what ingest rejected; the reason is in their headers. */
    public static final TopicSpec DEAD_LETTERS = new TopicSpec(
            "tallywire.dead-letters",
            1,
            Cleanup.DELETE,
            Optional.of(EVENT_RETENTION),
            MAX_DEAD_LETTER_BYTES,
            Optional.empty());

    private static final List<TopicSpec> ALL =
            List.of(ARTICLES, ARTICLE_CLAIMS, CLOCK, CLAIM_TALLIES, CLAIM_CHANGES, DEAD_LETTERS);

    private Topics() {}

    /** All topics in the order in which records pass through them. */
    public static List<TopicSpec> all() {
        return ALL;
    }

    private static TopicSpec compacted(String name, Schema schema) {
        return new TopicSpec(
                name, DEFAULT_PARTITIONS, Cleanup.COMPACT, Optional.empty(), MAX_RECORD_BYTES, Optional.of(schema));
    }
}
