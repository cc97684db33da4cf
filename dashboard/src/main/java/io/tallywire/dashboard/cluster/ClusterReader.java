package io.tallywire.dashboard.cluster;

import static java.util.Objects.requireNonNull;

import io.tallywire.dashboard.lag.Partition;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Looks at a cluster with an admin client. Not thread-safe. */
public final class ClusterReader {
    private static final long CONFIG_MILLIS = 60_000;

    private final Admin admin;
    private final Predicate<String> watched;
    private final Clock clock;
    private final GroupReader groups;
    private Map<String, Long> retention = Map.of();
    private Set<String> configured = Set.of();
    private long configuredAt;

    /**
     * @param admin stays the caller's to close
     * @param watched tells the topics to look at by their names
     * @param ignored tells the groups to leave out by their names
     */
    public ClusterReader(Admin admin, Predicate<String> watched, Predicate<String> ignored, Clock clock) {
        this.admin = admin;
        this.watched = watched;
        this.clock = clock;
        this.groups = new GroupReader(admin, ignored);
    }

    /**
     * Looks once.
     *
     * @throws ClusterException when the cluster does not answer or refuses
     */
    public ClusterView read() throws ClusterException, InterruptedException {
        try {
            int brokers = admin.describeCluster().nodes().get().size();
            Set<String> topics = new TreeSet<>();
            admin.listTopics().names().get().stream().filter(watched).forEach(topics::add);
            SortedMap<String, GroupView> seen = groups.read(topics::contains);
            SortedMap<Partition, Ends> ends = ends(topics);
            return new ClusterView(clock.millis(), brokers, seen, ends, retention(topics));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ClusterException("Kafka does not answer: " + cause.getMessage(), cause);
        }
    }

    private SortedMap<Partition, Ends> ends(Set<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description
                .partitions()
                .forEach(info -> {
                    TopicPartition partition = new TopicPartition(topic, info.partition());
                    latest.put(partition, OffsetSpec.latest());
                    earliest.put(partition, OffsetSpec.earliest());
                }));
        Map<TopicPartition, ListOffsetsResultInfo> stable = admin.listOffsets(
                        latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> end =
                admin.listOffsets(latest).all().get();
        Map<TopicPartition, ListOffsetsResultInfo> start =
                admin.listOffsets(earliest).all().get();
        SortedMap<Partition, Ends> ends = new TreeMap<>();
        latest.keySet()
                .forEach(partition -> ends.put(
                        new Partition(partition.topic(), partition.partition()),
                        new Ends(
                                requireNonNull(start.get(partition)).offset(),
                                requireNonNull(end.get(partition)).offset(),
                                requireNonNull(stable.get(partition)).offset())));
        return ends;
    }

    private Map<String, Long> retention(Set<String> topics) throws ExecutionException, InterruptedException {
        long now = clock.millis();
        if (topics.equals(configured) && now - configuredAt < CONFIG_MILLIS) {
            return retention;
        }
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        Map<String, Long> found = new TreeMap<>();
        for (Map.Entry<ConfigResource, Config> config :
                admin.describeConfigs(resources).all().get().entrySet()) {
            boolean deletes = config.getValue()
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value()
                    .contains(TopicConfig.CLEANUP_POLICY_DELETE);
            long millis = Long.parseLong(
                    config.getValue().get(TopicConfig.RETENTION_MS_CONFIG).value());
            if (deletes && millis > 0) {
                found.put(config.getKey().name(), millis);
            }
        }
        retention = Map.copyOf(found);
        configured = Set.copyOf(topics);
        configuredAt = now;
        return retention;
    }
}
