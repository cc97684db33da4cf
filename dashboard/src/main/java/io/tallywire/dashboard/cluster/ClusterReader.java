package io.tallywire.dashboard.cluster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at a cluster with an admin client. Not thread-safe. */
public final class ClusterReader {
    private static final long CONFIG_MILLIS = 60_000;

    private final Admin admin;
    private final Predicate<String> watched;
    private final Clock clock;
    private final GroupReader groups;
    private final EndReader ends;
    private Map<String, Long> retention = Map.of();
    private List<String> unknownSettings = List.of();
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
        this.ends = new EndReader(admin);
    }

    /**
     * Looks once. A group or a partition that can't be read is known by its problem; the others are not harmed.
     *
     * @throws ClusterException when the cluster does not answer or refuses
     */
    public ClusterView read() throws ClusterException, InterruptedException {
        try {
            int brokers = admin.describeCluster().nodes().get().size();
            Set<String> topics = new TreeSet<>();
            admin.listTopics().names().get().stream().filter(watched).forEach(topics::add);
            GroupReader.Seen seen = groups.read(topics::contains);
            EndReader.Seen offsets = ends.read(topics);
            long at = clock.millis();
            readSettings(topics);
            Gaps gaps = new Gaps(offsets.failed(), offsets.topics(), seen.unlisted(), unknownSettings);
            return new ClusterView(at, brokers, seen.groups(), offsets.ends(), gaps, retention);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ClusterException("Kafka does not answer: " + cause.getMessage(), cause);
        }
    }

    /** The settings are read anew once a minute; those of a topic that can't be read are unknown, the others are not. */
    private void readSettings(Set<String> topics) throws InterruptedException {
        long now = clock.millis();
        if (topics.equals(configured) && now - configuredAt < CONFIG_MILLIS) {
            return;
        }
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        Answers<ConfigResource, Config> answers =
                Answers.of(admin.describeConfigs(resources).values(), Comparator.comparing(ConfigResource::name));
        Map<String, Long> found = new TreeMap<>();
        answers.found().forEach((topic, config) -> {
            boolean deletes =
                    config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains(TopicConfig.CLEANUP_POLICY_DELETE);
            long millis =
                    Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value());
            if (deletes && millis > 0) {
                found.put(topic.name(), millis);
            }
        });
        List<String> unknown = new ArrayList<>();
        answers.failed().forEach((topic, failure) -> {
            if (!(failure instanceof UnknownTopicOrPartitionException)) { // else it has gone since topics were listed
                unknown.add("The settings of " + topic.name() + " can't be read: " + Answers.words(failure));
            }
        });
        retention = Map.copyOf(found);
        unknownSettings = List.copyOf(unknown);
        configured = Set.copyOf(topics);
        configuredAt = now;
    }
}
