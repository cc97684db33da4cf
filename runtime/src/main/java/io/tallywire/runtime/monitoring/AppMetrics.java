package io.tallywire.runtime.monitoring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tallywire.runtime.monitoring.RestoreProgress.Restoring;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** The metrics of an app in Prometheus' format: its state, its losses, the JVM's, and what Kafka Streams says of itself. */
final class AppMetrics implements AutoCloseable {
    private static final String UNKNOWN_VERSION = "unknown";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();
    private final KafkaStreams streams;
    private Optional<KafkaStreamsMetrics> kafka = Optional.empty();

    AppMetrics(String app, KafkaStreams streams, StreamsMetricFilter filter) {
        this.streams = streams;
        registry.config().commonTags("app", app).meterFilter(filter);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gc.bindTo(registry);
        Gauge.builder("tallywire.build.info", () -> 1)
                .description("Which version runs")
                .tags("version", version(), "kafka", AppInfoParser.getVersion())
                .register(registry);
    }

    private static String version() {
        return Optional.ofNullable(AppMetrics.class.getPackage().getImplementationVersion())
                .orElse(UNKNOWN_VERSION);
    }

    AppMetrics add(AppHealth health) {
        Gauge.builder("tallywire.app.ready", health, it -> it.isReady() ? 1 : 0)
                .description("1 while the app works on records, else 0")
                .register(registry);
        for (State state : State.values()) {
            Gauge.builder("tallywire.app.state", health, it -> it.state() == state ? 1 : 0)
                    .description("1 for the state that the Streams client is in, 0 for the others")
                    .tags("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        return this;
    }

    AppMetrics add(RestoreProgress restore) {
        Gauge.builder("tallywire.restoring.partitions", restore, it -> it.restoring()
                        .size())
                .description("How many changelog partitions are being restored")
                .register(registry);
        Gauge.builder("tallywire.restore.remaining.records", restore, it -> it.restoring().stream()
                        .mapToLong(Restoring::remaining)
                        .sum())
                .description("How many changelog offsets are left to restore")
                .register(registry);
        return this;
    }

    AppMetrics add(DeadLetterCount deadLetters) {
        sent(
                "unreadable",
                FunctionCounter.builder("tallywire.dead.letters.sent", deadLetters, DeadLetterCount::unreadable));
        sent("refused", FunctionCounter.builder("tallywire.dead.letters.sent", deadLetters, DeadLetterCount::refused));
        return this;
    }

    AppMetrics add(UntimedCount untimed) {
        FunctionCounter.builder("tallywire.records.untimed", untimed, UntimedCount::records)
                .description("Records that were read without a timestamp, and got one")
                .register(registry);
        return this;
    }

    private void sent(String reason, FunctionCounter.Builder<DeadLetterCount> counter) {
        counter.description("Records sent to the dead-letter topic; a transaction that is tried again counts again")
                .tags(Tags.of("reason", reason))
                .register(registry);
    }

    /** Looks for new metrics of Kafka's now: Micrometer itself looks once a minute, and a rebalance makes many. */
    synchronized void refresh() {
        kafka.ifPresent(KafkaStreamsMetrics::close);
        KafkaStreamsMetrics fresh = new KafkaStreamsMetrics(streams);
        fresh.bindTo(registry);
        kafka = Optional.of(fresh);
    }

    Page page() {
        return new Page(200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }

    @Override
    public synchronized void close() {
        kafka.ifPresent(KafkaStreamsMetrics::close);
        gc.close();
        registry.close();
    }
}
