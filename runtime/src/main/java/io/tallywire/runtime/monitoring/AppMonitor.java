package io.tallywire.runtime.monitoring;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one Streams app, and serves what it sees. */
public final class AppMonitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppMonitor.class);
    private static final int OK = 200;

    private final AppHealth health;
    private final AppMetrics metrics;
    private final MonitoringServer server;

    private AppMonitor(AppHealth health, AppMetrics metrics, MonitoringServer server) {
        this.health = health;
        this.metrics = metrics;
        this.server = server;
    }

    /**
     * What is watched.
     *
     * @param app its name
     * @param topics the topics that it reads and writes
     * @param debugMetrics whether it records Kafka Streams' finer metrics
     */
    public record Watched(
            String app,
            KafkaStreams streams,
            Topology topology,
            List<String> topics,
            boolean debugMetrics,
            DeadLetterCount deadLetters,
            UntimedCount untimed) {}

    /**
     * Starts to serve, if that is wanted. Has to be called before the app is started.
     *
     * @throws io.tallywire.runtime.config.ConfigException when the address can't be listened on
     */
    public static Optional<AppMonitor> start(MonitoringSettings settings, Watched watched) {
        return settings.port().stream()
                .mapToObj(port -> start(settings.host(), port, watched))
                .findFirst();
    }

    private static AppMonitor start(String host, int port, Watched watched) {
        RestoreProgress restore = new RestoreProgress();
        watched.streams().setGlobalStateRestoreListener(restore);
        AppHealth health = new AppHealth(watched.app(), watched.streams(), restore, watched.deadLetters());
        StreamsMetricFilter filter = new StreamsMetricFilter(watched.debugMetrics(), watched.topics());
        AppMetrics metrics = new AppMetrics(watched.app(), watched.streams(), filter)
                .add(health)
                .add(restore)
                .add(watched.deadLetters())
                .add(watched.untimed());
        String description = watched.topology().describe().toString();
        MonitoringServer server = MonitoringServer.start(
                host,
                port,
                Map.of(
                        "/health/live", health::live,
                        "/health/ready", health::ready,
                        "/metrics", metrics::page,
                        "/topology", () -> Page.text(OK, description)));
        LOG.info("{} serves its health and metrics on {}", watched.app(), server.address());
        return new AppMonitor(health, metrics, server);
    }

    /** Takes note of a change of the app's state. What goes wrong here must not stop the app that is watched. */
    public void changedTo(State state) {
        health.changedTo(state);
        if (state == State.RUNNING) {
            try {
                metrics.refresh();
            } catch (RuntimeException e) {
                LOG.warn("New metrics of Kafka Streams can't be shown yet", e);
            }
        }
    }

    /** Where it serves. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
