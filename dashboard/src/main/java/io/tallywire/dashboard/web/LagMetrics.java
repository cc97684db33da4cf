package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.board.TopicFlow;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Status;
import io.tallywire.dashboard.lag.Summary;
import io.tallywire.schemas.topic.Topics;
import java.util.OptionalLong;

/** A snapshot as metrics: kafka_exporter's names, so that existing dashboards work, and our own beside them. */
final class LagMetrics {
    private static final String LAG = "kafka_consumergroup_lag";
    private static final String LAG_SUM = "kafka_consumergroup_lag_sum";
    private static final String OFFSET = "kafka_consumergroup_current_offset";
    private static final String OFFSET_SUM = "kafka_consumergroup_current_offset_sum";
    private static final String MEMBERS = "kafka_consumergroup_members";
    private static final String SECONDS = "kafka_consumergroup_group_lag_seconds";
    private static final String GROUP_LAG = "kafka_consumergroup_group_lag";
    private static final String STATUS = "tallywire_group_status";
    private static final String DRAIN = "tallywire_group_time_to_drain_seconds";
    private static final String REBALANCES = "tallywire_group_rebalances";
    private static final String BROKERS = "kafka_brokers";
    private static final String PARTITIONS = "kafka_topic_partitions";
    private static final String END = "kafka_topic_partition_current_offset";
    private static final String START = "kafka_topic_partition_oldest_offset";
    private static final String DEAD = "tallywire_dead_letters";
    private static final String LETTERS = "tallywire_dead_letters_read_total";
    private static final String FRESHNESS = "tallywire_freshness_seconds";
    private static final String UP = "tallywire_cluster_up";
    private static final String UNREADABLE = "tallywire_cluster_unreadable";
    private static final String READY = "tallywire_app_ready";

    private LagMetrics() {}

    static void write(Snapshot snapshot, Metrics metrics) {
        families(metrics);
        metrics.sample(UP, snapshot.problem().isEmpty() ? 1 : 0);
        if (snapshot.problem().isPresent()) {
            return; // old figures would look like new ones
        }
        metrics.sample(BROKERS, snapshot.brokers());
        metrics.sample(UNREADABLE, snapshot.gaps().words().size());
        snapshot.topics().values().forEach(topic -> write(topic, metrics));
        snapshot.groups().forEach(group -> write(group, metrics));
        snapshot.apps().stream()
                .filter(app -> app.reachable())
                .forEach(app -> metrics.sample(READY, app.ready() ? 1 : 0, "app", app.name(), "url", app.url()));
        TopicFlow dead = snapshot.topics().get(Topics.DEAD_LETTERS.name());
        (dead == null ? OptionalLong.of(0) : dead.endSum()).ifPresent(end -> metrics.sample(DEAD, end));
        snapshot.deadLetters().read().forEach((origin, count) -> metrics.sample(LETTERS, count, "origin", origin));
        if (snapshot.freshness().samples() > 0) {
            metrics.sample(FRESHNESS, snapshot.freshness().p50(), "quantile", "0.5")
                    .sample(FRESHNESS, snapshot.freshness().p95(), "quantile", "0.95")
                    .sample(FRESHNESS, snapshot.freshness().max(), "quantile", "1");
        }
    }

    private static void families(Metrics metrics) {
        metrics.gauge(UP, "Whether the cluster answered the last time (1) or not (0); without it the rest is left out.")
                .gauge(BROKERS, "Number of brokers in the cluster.")
                .gauge(UNREADABLE, "Partitions, and topics as a whole, whose offsets could not be read.")
                .gauge(PARTITIONS, "Number of partitions of the topic.")
                .gauge(END, "Offset behind the last record of the partition.")
                .gauge(START, "First offset that the partition still has.")
                .gauge(OFFSET, "Committed offset of the group in the partition.")
                .gauge(
                        OFFSET_SUM,
                        "Sum of the committed offsets of the group in the topic; absent when one is unknown.")
                .gauge(LAG, "Records of the partition that the group has not read; absent without a commit.")
                .gauge(
                        LAG_SUM,
                        "Records of the topic that the group has not read; absent when unknown for a partition.")
                .gauge(MEMBERS, "Members of the group.")
                .gauge(
                        GROUP_LAG,
                        "Records that the group has not read in all of its topics; absent when unknown for one.")
                .gauge(SECONDS, "Age of the oldest record that the group has not read; 0 when caught up.")
                .gauge(STATUS, "1 for the status that the group has, 0 for the others.")
                .gauge(DRAIN, "Seconds until the lag is gone; absent while it does not shrink.")
                .gauge(REBALANCES, "Changes of the group's assignment since the dashboard started.")
                .gauge(READY, "Whether the instance of the app said that it is ready; absent when it does not answer.")
                .gauge(DEAD, "End offset of the dead-letter topic, ends of transactions included; absent when unknown.")
                .counter(
                        LETTERS,
                        "Dead letters since the dashboard started, by the topic they came from; of ingest, what it rejected.")
                .gauge(FRESHNESS, "Time from ingest of an article to its visible tally, over five minutes.");
    }

    private static void write(TopicFlow topic, Metrics metrics) {
        metrics.sample(PARTITIONS, topic.count(), "topic", topic.topic());
        topic.partitions().forEach((number, ends) -> metrics.sample(
                        END, ends.end(), "topic", topic.topic(), "partition", Integer.toString(number))
                .sample(START, ends.start(), "topic", topic.topic(), "partition", Integer.toString(number)));
    }

    private static void write(GroupLag group, Metrics metrics) {
        String name = group.name();
        metrics.sample(MEMBERS, group.members(), "consumergroup", name);
        for (PartitionLag one : group.partitions()) {
            String[] labels = {
                "consumergroup",
                name,
                "topic",
                one.partition().topic(),
                "partition",
                Integer.toString(one.partition().number())
            };
            one.committed().ifPresent(offset -> metrics.sample(OFFSET, offset, labels));
            one.lag().ifPresent(lag -> metrics.sample(LAG, lag, labels));
        }
        group.topics().forEach((topic, summary) -> {
            summary.lag().ifPresent(lag -> metrics.sample(LAG_SUM, lag, "consumergroup", name, "topic", topic));
            Summary.sum(group.partitions().stream()
                            .filter(one -> one.partition().topic().equals(topic))
                            .map(PartitionLag::position)
                            .toList())
                    .ifPresent(sum -> metrics.sample(OFFSET_SUM, sum, "consumergroup", name, "topic", topic));
        });
        Summary summary = group.summary();
        summary.lag().ifPresent(lag -> metrics.sample(GROUP_LAG, lag, "group", name));
        summary.seconds().ifPresent(seconds -> metrics.sample(SECONDS, seconds, "group", name));
        summary.secondsToDrain().ifPresent(seconds -> metrics.sample(DRAIN, seconds, "group", name));
        metrics.sample(REBALANCES, group.rebalances(), "group", name);
        for (Status status : Status.values()) {
            metrics.sample(STATUS, status == group.verdict().status() ? 1 : 0, "group", name, "status", status.id());
        }
    }
}
