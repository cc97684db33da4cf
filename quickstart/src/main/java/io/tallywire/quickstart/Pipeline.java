package io.tallywire.quickstart;

import io.tallywire.aggregator.AggregatorApp;
import io.tallywire.aggregator.AggregatorConfig;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.claimextractor.ExtractorApp;
import io.tallywire.claimextractor.ExtractorConfig;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.runtime.streams.FailureText;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.runtime.streams.StreamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Broker, registry, claim extractor and aggregator in one process, on free ports. Windows end at the newest article, so that
 * articles of any year show them. It can be closed at any time: while it
 * starts, closing waits for the start to end.
 */
public final class Pipeline implements AutoCloseable {
    private final Installation installation;
    private final Path data;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<RunningStreams> apps = new ArrayList<>();
    private Optional<EmbeddedCluster> cluster = Optional.empty();
    private boolean closed;

    /**
     * A pipeline that is not started yet.
     *
     * @param data the folder that everything is kept in, new or of an earlier run
     */
    public Pipeline(Installation installation, Path data) {
        this.installation = installation;
        this.data = data;
    }

    /**
     * Starts everything. What was started stays the pipeline's to close when a later part fails.
     *
     * @throws io.tallywire.quickstart.embedded.EmbeddedException when the broker or the registry does not start
     */
    public synchronized Pipeline start() {
        if (closed) {
            throw new IllegalStateException("The pipeline was stopped before it had started");
        }
        EmbeddedCluster started = EmbeddedCluster.start(installation.registry(), data);
        parts.push(started);
        cluster = Optional.of(started);
        start(new ExtractorApp(ClaimExtractor.create()), ExtractorConfig.DEFAULT_APPLICATION_ID);
        start(
                new AggregatorApp(TallyConfig.defaults().withClock(ClockMode.EVENT)),
                AggregatorConfig.DEFAULT_APPLICATION_ID);
        return this;
    }

    private void start(StreamsApp app, String applicationId) {
        StreamsSettings settings = new StreamsSettings(
                applicationId, connection(), data.resolve("state"), 1, 0, MonitoringSettings.anyFreePort());
        RunningStreams running = RunningStreams.start(app, settings);
        parts.push(running);
        apps.add(running);
    }

    /**
     * Where its broker and its registry are.
     *
     * @throws IllegalStateException before they have started
     */
    public synchronized Connection connection() {
        return cluster.orElseThrow(() -> new IllegalStateException("The pipeline has not started"))
                .connection();
    }

    /** Where each app serves its health and metrics, in the order of the pipeline. */
    public synchronized List<URI> monitoring() {
        return apps.stream().flatMap(app -> app.monitoring().stream()).toList();
    }

    /**
     * Checks that the registry runs and that the apps are well.
     *
     * @throws io.tallywire.quickstart.embedded.EmbeddedException when the registry ended by itself
     * @throws IllegalStateException with the cause when an app has failed
     */
    public synchronized void requireHealthy() {
        if (closed) {
            return;
        }
        cluster.ifPresent(EmbeddedCluster::requireAlive);
        for (RunningStreams app : apps) {
            app.failure().ifPresent(cause -> {
                throw new IllegalStateException("A part of the pipeline failed: " + FailureText.of(cause), cause);
            });
        }
    }

    /**
     * Stops the apps, then the registry, then the broker. One that does not stop keeps no other from it.
     *
     * @throws IllegalStateException when one did not stop cleanly
     */
    @Override
    public synchronized void close() {
        closed = true;
        IllegalStateException failure = new IllegalStateException("A part of the pipeline did not stop cleanly");
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
