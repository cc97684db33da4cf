package io.tallywire.ingestproducer.send;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.kafka.AdminClients;
import io.tallywire.runtime.kafka.BrokerUnreachableException;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.event.EventHeadersInterceptor;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistryException;
import io.tallywire.schemas.registry.SubjectProvisioner;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.TopicException;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A broker and a registry to send to.
 *
 * @param bootstrapServers addresses as HOST:PORT, separated by commas
 * @param registry where the schema is registered
 * @param topic made when it is missing
 * @param maxRecordBytes the largest record that the producer lets through
 * @param deadLetters whether the dead-letter topic is told of what can't be sent
 * @param kafka further settings of the Kafka clients, which override those made here but for a few that are fixed
 */
public record KafkaDestination(
        String bootstrapServers,
        RegistrySettings registry,
        TopicSpec topic,
        int maxRecordBytes,
        boolean deadLetters,
        Map<String, String> kafka) {
    private static final Pattern ADDRESSES = Pattern.compile("[^\\s,]+:\\d{1,5}(,\\s*[^\\s,]+:\\d{1,5})*");

    /** Long enough for a broker that is just starting, short enough to wait for an answer that never comes. */
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final int LINGER_MS = 20;
    private static final int BATCH_BYTES = 128 << 10;
    private static final int MAX_BLOCK_MS = 30_000;
    private static final int REQUEST_TIMEOUT_MS = 15_000;
    private static final int DELIVERY_TIMEOUT_MS = 60_000;

    /** What order and completeness hang on, and what has a parameter of its own. */
    private static final Set<String> FIXED = Set.of(
            ProducerConfig.ACKS_CONFIG,
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            // All versions of an article have to be in one partition, and readers rely on which.
            ProducerConfig.PARTITIONER_CLASS_CONFIG,
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG,
            // Ingest begins no transaction, and a producer that could have one sends nothing outside of it.
            ProducerConfig.TRANSACTIONAL_ID_CONFIG);

    /**
     * Checks what can be checked before connecting.
     *
     * @throws IllegalArgumentException when an address is not HOST:PORT
     * @throws ConfigException when a setting is passed through that is fixed here
     */
    public KafkaDestination {
        Connection.requireNotFixed(kafka, FIXED);
        if (!ADDRESSES.matcher(bootstrapServers).matches()) {
            throw new IllegalArgumentException("--bootstrap-servers is \"" + bootstrapServers
                    + "\", which is no address: give HOST:PORT, several separated by commas");
        }
        kafka = Map.copyOf(kafka);
    }

    /**
     * Makes sure that broker, topic, registry and schema are there, and connects.
     *
     * @throws DestinationUnavailableException when one of them is not
     * @throws ConfigException when the settings make no client
     */
    public ArticleSink connect() {
        try {
            String identity = ensureTopic();
            SchemaRegistry schemas = ensureSchema();
            Producer<String, byte[]> producer =
                    new KafkaProducer<>(producerConfig(), new StringSerializer(), new ByteArraySerializer());
            return new KafkaArticleSink(
                    producer,
                    new AvroSerializer<>(schemas, Article.class),
                    topic.name(),
                    bootstrapServers,
                    identity,
                    deadLetters ? Optional.of(deadLetters(producer)) : Optional.empty());
        } catch (SchemaRegistryException e) {
            throw new DestinationUnavailableException(e.getMessage() + " On the command line: --registry-url", e);
        } catch (org.apache.kafka.common.config.ConfigException e) {
            throw new ConfigException("The settings for Kafka are not usable: " + e.getMessage(), e);
        } catch (KafkaException e) {
            throw brokerUnavailable(e);
        }
    }

    /** The producer's settings: nothing lost, nothing doubled, order kept, batches worth compressing. */
    public Map<String, Object> producerConfig() {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "tallywire-ingest");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRecordBytes);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        config.putAll(kafka);
        config.merge(
                ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                EventHeadersInterceptor.class.getName(),
                (theirs, ours) -> theirs + "," + ours);
        return config;
    }

    /** The id of the cluster and the topic's there, which no other topic has, not even one that takes its name later. */
    private String ensureTopic() {
        try (Admin admin = admin()) {
            new TopicProvisioner(admin).ensure(List.of(topic));
            String cluster = admin.describeCluster().clusterId().get();
            TopicDescription description = admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .get(topic.name());
            return cluster + "/" + (description == null ? "" : description.topicId());
        } catch (TopicException e) {
            if (e.getCause() == null) { // the topic is there but different, and the message says all of it
                throw new DestinationUnavailableException(String.valueOf(e.getMessage()), e);
            }
            throw brokerUnavailable(e);
        } catch (ExecutionException e) {
            throw brokerUnavailable(new KafkaException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private KafkaDeadLetters deadLetters(Producer<String, byte[]> producer) {
        return new KafkaDeadLetters(producer, Topics.DEAD_LETTERS.name(), () -> {
            try (Admin admin = admin()) {
                new TopicProvisioner(admin).ensure(List.of(Topics.DEAD_LETTERS));
            }
        });
    }

    private Admin admin() {
        return AdminClients.create(new Connection(bootstrapServers, registry, kafka), CONNECT);
    }

    private SchemaRegistry ensureSchema() {
        SchemaRegistry schemas = new ConfluentSchemaRegistry(registry);
        new SubjectProvisioner(schemas).ensure(List.of(topic));
        return schemas;
    }

    private DestinationUnavailableException brokerUnavailable(RuntimeException e) {
        if (e instanceof BrokerUnreachableException) { // its message says all of it
            return new DestinationUnavailableException(String.valueOf(e.getMessage()), e);
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new DestinationUnavailableException(
                "No Kafka broker could be used at " + bootstrapServers + " (" + cause.getMessage()
                        + "): start one, or give the right address with --bootstrap-servers",
                e);
    }
}
