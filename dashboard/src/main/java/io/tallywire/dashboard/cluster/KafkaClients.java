package io.tallywire.dashboard.cluster;

import static java.util.Objects.requireNonNull;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.kafka.AdminClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the Kafka clients: an admin client, and consumers without a group that read committed records as bytes. */
public final class KafkaClients {
    private static final Duration TIMEOUT = Duration.ofSeconds(8);

    private final Connection connection;

    public KafkaClients(Connection connection) {
        this.connection = connection;
    }

    /**
     * An admin client that gives a question up after 8 s.
     *
     * @throws ConfigException when the settings name no broker
     */
    public Admin admin() {
        return AdminClients.create(connection, TIMEOUT);
    }

    /**
     * The id that the cluster gave a topic; one that is made anew under the same name has another.
     *
     * @throws KafkaException when the cluster does not answer or has no such topic
     */
    public String topicId(String topic) {
        try (Admin admin = admin()) {
            return requireNonNull(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new KafkaException("Topic " + topic + " can't be described: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** A consumer without a group: it leaves no trace in the cluster. */
    public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> extra) {
        return new KafkaConsumer<>(consumerConfig(extra), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Map<String, Object> consumerConfig(Map<String, Object> extra) {
        Map<String, Object> config = passedThrough(ConsumerConfig.configNames());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
        // Asking for a topic's partitions would otherwise make it on a stock broker, with the wrong settings.
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.putAll(extra);
        return config;
    }

    private Map<String, Object> passedThrough(Set<String> known) {
        Map<String, Object> config = new TreeMap<>();
        connection.kafka().forEach((key, value) -> {
            if (known.contains(key)) {
                config.put(key, value);
            }
        });
        return config;
    }
}
