package io.tallywire.claimextractor;

import io.tallywire.runtime.config.Settings;
import io.tallywire.runtime.streams.StreamsSettings;
import org.apache.kafka.common.config.ConfigDef;

/**
 * What the claim extractor is told.
 *
 * @param streams what every Streams app is told
 */
public record ExtractorConfig(StreamsSettings streams) {
    public static final String DEFAULT_APPLICATION_ID = "tallywire-claim-extractor";
    private static final int DEFAULT_MONITORING_PORT = 8081;

    /** The keys that the extractor knows, with their defaults. */
    public static ConfigDef definition() {
        return StreamsSettings.definition(DEFAULT_APPLICATION_ID, DEFAULT_MONITORING_PORT);
    }

    /** The typed form of checked settings. */
    public static ExtractorConfig from(Settings settings) {
        return new ExtractorConfig(StreamsSettings.from(settings));
    }
}
