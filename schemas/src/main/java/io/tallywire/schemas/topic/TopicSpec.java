package io.tallywire.schemas.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What a topic must be like.
 *
 * @param name the topic's name
 * @param partitions how many partitions it has; at least 1
 * @param cleanup what happens to old records
 * @param retention how long records stay at least; empty means for ever
 * @param maxRecordBytes the largest record that the broker has to take; it may take larger ones
 * @param valueSchema the schema of its values; empty where they are copies of other topics' bytes
 */
public record TopicSpec(
        String name,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        int maxRecordBytes,
        Optional<Schema> valueSchema) {

    /** The policies in use. */
    public enum Cleanup {
        /** The newest record of each key stays. */
        COMPACT,
        /** Records go when their retention has passed. */
        DELETE;

        String configValue() {
            return this == COMPACT ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        }
    }

    private static final String FOR_EVER = "-1";

    public TopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException("Topic " + name + " needs at least 1 partition, not " + partitions);
        }
    }

    /** Whether a setting that was found on the broker is good enough: longer retention and larger records are. */
    boolean isMetBy(String key, String found) {
        return switch (key) {
            case TopicConfig.RETENTION_MS_CONFIG ->
                FOR_EVER.equals(found)
                        || retention
                                .map(time -> Long.parseLong(found) >= time.toMillis())
                                .orElse(false);
            case TopicConfig.MAX_MESSAGE_BYTES_CONFIG -> Integer.parseInt(found) >= maxRecordBytes;
            default -> found.equals(config().get(key));
        };
    }

    /** The settings of a new topic by name, and what one that is there needs at least. */
    public Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.configValue());
        config.put(
                TopicConfig.RETENTION_MS_CONFIG,
                retention.map(time -> Long.toString(time.toMillis())).orElse(FOR_EVER));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxRecordBytes));
        return config;
    }

    /** The same topic with another number of partitions. */
    public TopicSpec withPartitions(int newPartitions) {
        return new TopicSpec(name, newPartitions, cleanup, retention, maxRecordBytes, valueSchema);
    }
}
