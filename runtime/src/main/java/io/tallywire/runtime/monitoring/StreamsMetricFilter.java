package io.tallywire.runtime.monitoring;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets through those of Kafka's metrics that an operator looks at: of some 400 families, these. The names are
 * Micrometer's; docs/operations.md says what they tell.
 */
final class StreamsMetricFilter implements MeterFilter {
    /** What the app does. */
    static final Set<String> STREAMS = Set.of(
            "kafka.stream.article.language.read.total",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.article.late.version.total",
            "kafka.stream.client.state",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.processor.node.record.e2e.latency.avg",
            "kafka.stream.processor.node.record.e2e.latency.max",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.thread.blocked.time.ns.total",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.commit.ratio",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.poll.latency.avg",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.thread.poll.total",
            "kafka.stream.thread.process.latency.avg",
            "kafka.stream.thread.process.latency.max",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.punctuate.latency.avg",
            "kafka.stream.thread.punctuate.ratio",
            "kafka.stream.thread.punctuate.total",
            "kafka.stream.thread.task.closed.total",
            "kafka.stream.thread.task.created.total",
            "kafka.stream.thread.thread.state",
            "kafka.stream.topic.bytes.consumed.total",
            "kafka.stream.topic.bytes.produced.total",
            "kafka.stream.topic.records.consumed.total",
            "kafka.stream.topic.records.produced.total");

    /** What its state takes: memory and disk of RocksDB, and the work of restoring it. */
    static final Set<String> STATE = Set.of(
            "kafka.stream.state.background.errors",
            "kafka.stream.state.block.cache.pinned.usage",
            "kafka.stream.state.block.cache.usage",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.estimate.table.readers.mem",
            "kafka.stream.state.num.open.iterators",
            "kafka.stream.state.size.all.mem.tables",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.state.updater.active.restoring.tasks",
            "kafka.stream.state.updater.restore.records.rate",
            "kafka.stream.state.updater.standby.updating.tasks");

    /** What its consumers and producers do. */
    static final Set<String> CLIENTS = Set.of(
            "kafka.consumer.coordinator.assigned.partitions",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.consumer.coordinator.rebalance.latency.avg",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.fetch.manager.fetch.latency.avg",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.last.poll.seconds.ago",
            "kafka.consumer.time.between.poll.max",
            "kafka.producer.produce.throttle.time.avg",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.record.send.total",
            "kafka.producer.txn.commit.time.ns.total");

    /** What Kafka Streams records only when its metrics.recording.level is DEBUG. */
    static final Set<String> DEBUG = Set.of(
            "kafka.stream.state.get.latency.avg",
            "kafka.stream.state.put.latency.avg",
            "kafka.stream.task.active.process.ratio",
            "kafka.stream.task.process.latency.avg",
            "kafka.stream.task.record.lateness.avg",
            "kafka.stream.task.record.lateness.max");

    private static final String KAFKA = "kafka.";
    private static final String TOPIC = "topic";

    private final boolean debug;
    private final Set<String> oldStyleTopics;

    /**
     * @param debug whether the finer metrics are recorded
     * @param topics the app's topics; Kafka up to 5.0 shows some metrics of a topic again with underscores for its dots
     */
    StreamsMetricFilter(boolean debug, Collection<String> topics) {
        this.debug = debug;
        this.oldStyleTopics = topics.stream()
                .map(topic -> topic.replace('.', '_'))
                .filter(topic -> !topics.contains(topic))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        if (!name.startsWith(KAFKA)) {
            return MeterFilterReply.NEUTRAL;
        }
        String topic = id.getTag(TOPIC);
        boolean again = topic != null && oldStyleTopics.contains(topic);
        return isKept(name) && !again ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    private boolean isKept(String name) {
        return STREAMS.contains(name)
                || STATE.contains(name)
                || CLIENTS.contains(name)
                || (debug && DEBUG.contains(name));
    }
}
