package io.tallywire.runtime.streams;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.SubjectProvisioner;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Streams app at work, from start to close. */
public final class RunningStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStreams.class);

    /** A person who mistyped an address should not wait for Kafka's default of 60 s. */
    private static final int START_TIMEOUT_MS = 30_000;

    private final String name;
    private final KafkaStreams streams;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    private RunningStreams(String name, KafkaStreams streams) {
        this.name = name;
        this.streams = streams;
    }

    /**
     * Makes sure of topics and subjects, and starts the app.
     *
     * @throws io.tallywire.schemas.topic.TopicException when the broker can't be reached or a topic is not as needed
     * @throws io.tallywire.schemas.registry.SchemaRegistryException when the registry can't be reached or refuses
     */
    public static RunningStreams start(StreamsApp app, StreamsSettings settings) {
        SchemaRegistry registry =
                new ConfluentSchemaRegistry(settings.connection().registry());
        try (Admin admin = admin(settings)) {
            new TopicProvisioner(admin).ensure(app.topics());
        }
        new SubjectProvisioner(registry).ensure(app.topics());

        Map<String, Object> kafka = new TreeMap<>(app.streamsDefaults());
        kafka.putAll(settings.toKafka(Topics.DEAD_LETTERS.name()));
        StreamsConfig config = new StreamsConfig(kafka);
        Topology topology = app.topology(new StreamsBuilder(new TopologyConfig(config)), registry);
        RunningStreams running = new RunningStreams(app.name(), new KafkaStreams(topology, config));
        try {
            running.start();
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static Admin admin(StreamsSettings settings) {
        try {
            return Admin.create(adminConfig(settings));
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ConfigException(
                    "Kafka can't be reached with these settings: " + cause.getMessage() + ". bootstrap.servers is \""
                            + settings.connection().bootstrapServers() + "\"",
                    e);
        }
    }

    private static Map<String, Object> adminConfig(StreamsSettings settings) {
        Map<String, Object> config = new TreeMap<>();
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, START_TIMEOUT_MS);
        settings.connection().kafka().forEach((key, value) -> {
            if (AdminClientConfig.configNames().contains(key)) {
                config.put(key, value);
            }
        });
        config.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.connection().bootstrapServers());
        return config;
    }

    private void start() {
        streams.setStateListener((newState, oldState) -> {
            LOG.info("{} is {} (was {})", name, newState, oldState);
            if (newState.hasCompletedShutdown()) {
                stopped.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(error -> {
            failure = error;
            LOG.error("{} stops: {}", name, rootMessage(error), error);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root);
    }

    /** What stopped it, if something did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Blocks until it has stopped, by itself or by {@link #close()}. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Commits, leaves the group and stops; gives up after {@link StreamsSettings#closeTimeout()}. */
    @Override
    public void close() {
        Duration timeout = StreamsSettings.closeTimeout();
        boolean clean = streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(timeout));
        if (!clean) {
            LOG.warn(
                    "{} did not stop within {} s; its state will be restored at the next start",
                    name,
                    timeout.toSeconds());
        }
        stopped.countDown();
    }
}
