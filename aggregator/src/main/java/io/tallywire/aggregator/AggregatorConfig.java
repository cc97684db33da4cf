package io.tallywire.aggregator;

import io.tallywire.runtime.config.Settings;
import io.tallywire.runtime.streams.StreamsSettings;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/**
 * What the aggregator is told.
 *
 * @param streams what every Streams app is told
 * @param tally what its tallies are told
 */
public record AggregatorConfig(StreamsSettings streams, TallyConfig tally) {
    public static final String DEFAULT_APPLICATION_ID = "tallywire-aggregator";
    public static final String LISTED_SOURCES = "tally.listed.sources";

    private static final int DEFAULT_MONITORING_PORT = 8082;

    /**
     * What the tallies are told.
     *
     * @param listedSources how many estimates a tally lists at most; the counts stay exact. At least 1.
     */
    public record TallyConfig(int listedSources) {
        /** Small enough that the largest tally stays far below the broker's limit of 1 MB a record. */
        public static final int DEFAULT_LISTED_SOURCES = 100;

        public static TallyConfig defaults() {
            return new TallyConfig(DEFAULT_LISTED_SOURCES);
        }
    }

    /** The keys that the aggregator knows, with their defaults. */
    public static ConfigDef definition() {
        return StreamsSettings.definition(DEFAULT_APPLICATION_ID, DEFAULT_MONITORING_PORT)
                .define(
                        LISTED_SOURCES,
                        ConfigDef.Type.INT,
                        TallyConfig.DEFAULT_LISTED_SOURCES,
                        Range.between(1, 500),
                        Importance.LOW,
                        "How many estimates a tally lists at most, newest first; the counts stay exact.");
    }

    /** The typed form of checked settings. */
    public static AggregatorConfig from(Settings settings) {
        return new AggregatorConfig(StreamsSettings.from(settings), new TallyConfig(settings.number(LISTED_SOURCES)));
    }
}
