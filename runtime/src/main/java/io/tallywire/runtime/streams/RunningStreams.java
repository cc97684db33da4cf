package io.tallywire.runtime.streams;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.kafka.AdminClients;
import io.tallywire.runtime.monitoring.AppMonitor;
import io.tallywire.runtime.monitoring.DeadLetterCount;
import io.tallywire.runtime.monitoring.UntimedCount;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.SubjectProvisioner;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.metrics.Sensor;
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
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final String name;
    private final KafkaStreams streams;
    private final Optional<AppMonitor> monitor;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    private RunningStreams(String name, KafkaStreams streams, Optional<AppMonitor> monitor) {
        this.name = name;
        this.streams = streams;
        this.monitor = monitor;
    }

    /**
     * Makes sure of topics and subjects, and starts the app.
     *
     * @throws io.tallywire.schemas.topic.TopicException when the broker can't be reached or a topic is not as needed
     * @throws io.tallywire.schemas.registry.SchemaRegistryException when the registry can't be reached or refuses
     * @throws ConfigException when the settings don't fit together, or health and metrics can't be served where they say
     */
    public static RunningStreams start(StreamsApp app, StreamsSettings settings) {
        LOG.info("{} looks for Kafka at {}", app.name(), settings.connection().bootstrapServers());
        SchemaRegistry registry =
                new ConfluentSchemaRegistry(settings.connection().registry());
        try (Admin admin = AdminClients.create(settings.connection(), START_TIMEOUT)) {
            new TopicProvisioner(admin).ensure(app.topics());
        }
        new SubjectProvisioner(registry).ensure(app.topics());

        DeadLetterCount deadLetters = new DeadLetterCount();
        Map<String, Object> kafka = new TreeMap<>(app.streamsDefaults());
        kafka.putAll(settings.toKafka(Topics.DEAD_LETTERS.name()));
        kafka.put(DeadLetterCount.CONFIG, deadLetters);
        UntimedCount untimed = new UntimedCount();
        kafka.put(UntimedCount.CONFIG, untimed);
        UnknownSchemas unknown = new UnknownSchemas();
        kafka.put(UnknownSchemas.CONFIG, unknown);
        StreamsConfig config = new StreamsConfig(kafka);
        Topology topology =
                app.topology(new StreamsBuilder(new TopologyConfig(config)), new WatchedRegistry(registry, unknown));
        KafkaStreams streams = new KafkaStreams(topology, config);
        Optional<AppMonitor> monitor = Optional.empty();
        try {
            monitor = AppMonitor.start(
                    settings.monitoring(),
                    new AppMonitor.Watched(
                            app.name(),
                            streams,
                            topology,
                            app.topics().stream().map(TopicSpec::name).toList(),
                            isDebug(config),
                            deadLetters,
                            untimed));
            RunningStreams running = new RunningStreams(app.name(), streams, monitor);
            running.start();
            return running;
        } catch (RuntimeException e) {
            new RunningStreams(app.name(), streams, monitor).close();
            throw e;
        }
    }

    private static boolean isDebug(StreamsConfig config) {
        return !Sensor.RecordingLevel.INFO.name.equals(config.getString(StreamsConfig.METRICS_RECORDING_LEVEL_CONFIG));
    }

    private void start() {
        streams.setStateListener((newState, oldState) -> {
            LOG.info("{} is {} (was {})", name, newState, oldState);
            monitor.ifPresent(it -> it.changedTo(newState));
            if (newState.hasCompletedShutdown()) {
                stopped.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(error -> {
            failure = error;
            LOG.error("{} stops: {}", name, FailureText.of(error), error);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
    }

    /** What stopped it, if something did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Where it serves its health and metrics, if it does. */
    public Optional<URI> monitoring() {
        return monitor.map(AppMonitor::address);
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
        monitor.ifPresent(AppMonitor::close);
        stopped.countDown();
    }
}
