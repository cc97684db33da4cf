package io.tallywire.runtime.streams;

import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.config.Settings;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.schemas.event.EventHeadersInterceptor;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * What every Streams app is told.
 *
 * @param applicationId the consumer group, and the prefix of internal topics
 * @param connection where the broker and the registry are
 * @param stateDir where local state lives; on a disk that survives a restart
 * @param threads how many stream threads to run; at least 1
 * @param standbys how many warm copies of the state other instances keep; 0 or more
 * @param monitoring where health and metrics are served
 */
public record StreamsSettings(
        String applicationId,
        Connection connection,
        Path stateDir,
        int threads,
        int standbys,
        MonitoringSettings monitoring) {

    public static final String APPLICATION_ID = "application.id";
    public static final String STATE_DIR = "state.dir";
    public static final String THREADS = "threads";
    public static final String STANDBYS = "standbys";

    /** Lets the handler see faults of global stores too. Kafka's constant is deprecated: 5.0 knows nothing else. */
    private static final String GLOBAL_PROCESSING_HANDLER = "processing.exception.handler.global.enabled";

    /** What correctness hangs on: these can't be passed through. */
    private static final Set<String> FIXED = Set.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
            GLOBAL_PROCESSING_HANDLER,
            StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
            StreamsConfig.STATE_DIR_CONFIG,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG,
            StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG,
            StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            ProducerConfig.ACKS_CONFIG,
            ProducerConfig.PARTITIONER_CLASS_CONFIG,
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG,
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.RETENTION_MS_CONFIG,
            TopicConfig.RETENTION_BYTES_CONFIG);

    public StreamsSettings {
        Connection.requireNotFixed(connection.kafka(), FIXED);
    }

    /** The keys that every Streams app knows, with their defaults. */
    public static ConfigDef definition(String defaultApplicationId, int defaultMonitoringPort) {
        return MonitoringSettings.define(Connection.definition(), defaultMonitoringPort)
                .define(
                        APPLICATION_ID,
                        ConfigDef.Type.STRING,
                        defaultApplicationId,
                        new NonEmptyString(),
                        Importance.MEDIUM,
                        "The consumer group, and the prefix of internal topics.")
                .define(
                        STATE_DIR,
                        ConfigDef.Type.STRING,
                        "state",
                        new NonEmptyString(),
                        Importance.HIGH,
                        "Where local state lives; on a disk that survives a restart.")
                .define(
                        THREADS,
                        ConfigDef.Type.INT,
                        1,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "How many stream threads to run.")
                .define(
                        STANDBYS,
                        ConfigDef.Type.INT,
                        0,
                        Range.atLeast(0),
                        Importance.MEDIUM,
                        "How many warm copies of the state other instances keep.");
    }

    /** The typed form of checked settings. */
    public static StreamsSettings from(Settings settings) {
        return new StreamsSettings(
                settings.text(APPLICATION_ID),
                Connection.from(settings),
                Path.of(settings.text(STATE_DIR)),
                settings.number(THREADS),
                settings.number(STANDBYS),
                MonitoringSettings.from(settings));
    }

    /** Kafka's form, with the defaults that matter here written down. */
    public Map<String, Object> toKafka(String deadLetterTopic) {
        Map<String, Object> config = new TreeMap<>(connection.kafka());
        preferOfProducer(config, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // A dead letter is a record of up to 1 MiB with headers that say what was wrong.
        preferOfProducer(config, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_DEAD_LETTER_BYTES);
        addHeaders(config);
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetterTopic);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecordHandler.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonRecordHandler.class);
        config.put(GLOBAL_PROCESSING_HANDLER, true);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, RefusedRecordHandler.class);
        config.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTimes.class);
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return config;
    }

    /** Behind what the user adds, with the prefix or without, so that a user's interceptor can't drop the headers. */
    private static void addHeaders(Map<String, Object> config) {
        String ours = EventHeadersInterceptor.class.getName();
        String key = StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        @Nullable Object theirs = config.getOrDefault(key, config.get(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG));
        config.put(key, theirs == null ? ours : theirs + "," + ours);
    }

    /** For Streams the key with the prefix is the stronger one, so that ours would hide a user's key without it. */
    private static void preferOfProducer(Map<String, Object> config, String key, Object ours) {
        if (!config.containsKey(key)) {
            config.putIfAbsent(StreamsConfig.producerPrefix(key), ours);
        }
    }

    /** How long an app may take to stop before it is given up. */
    public static Duration closeTimeout() {
        return Duration.ofSeconds(30);
    }
}
