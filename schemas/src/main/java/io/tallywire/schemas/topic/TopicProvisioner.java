package io.tallywire.schemas.topic;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing and checks those that are there. */
public final class TopicProvisioner {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(50);

    private final Admin admin;

    /** @param admin stays the caller's to close */
    public TopicProvisioner(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes every topic be as its spec says: creates the missing ones, with the broker's default replication, and checks
     * the others. A topic that is different is never altered, since that can lose records.
     *
     * @throws TopicException when a topic is different, or the broker refuses or can't be reached
     */
    public void ensure(Collection<TopicSpec> specs) {
        createMissing(specs);
        List<String> differences = differences(specs);
        if (!differences.isEmpty()) {
            throw new TopicException("Topics are there but not as needed: " + String.join("; ", differences)
                    + ". Change them with kafka-configs or kafka-topics, or use a fresh cluster.");
        }
    }

    private void createMissing(Collection<TopicSpec> specs) {
        Set<String> existing =
                AdminCalls.get("list the topics", admin.listTopics().names());
        List<NewTopic> missing = specs.stream()
                .filter(spec -> !existing.contains(spec.name()))
                .map(spec -> new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty())
                        .configs(spec.config()))
                .toList();
        admin.createTopics(missing).values().forEach((name, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another instance was quicker
                    throw AdminCalls.failed("create topic " + name, e);
                }
            } catch (InterruptedException e) {
                throw AdminCalls.interrupted("create topic " + name, e);
            }
        });
    }

    private List<String> differences(Collection<TopicSpec> specs) {
        Map<String, TopicDescription> descriptions = whenKnown(() -> AdminCalls.get(
                "describe the topics",
                admin.describeTopics(specs.stream().map(TopicSpec::name).toList())
                        .allTopicNames()));
        Map<ConfigResource, Config> configs = whenKnown(() -> AdminCalls.get(
                "read the topics' settings",
                admin.describeConfigs(
                                specs.stream().map(TopicProvisioner::resource).toList())
                        .all()));
        List<String> differences = new ArrayList<>();
        for (TopicSpec spec : specs) {
            int partitions =
                    requireNonNull(descriptions.get(spec.name())).partitions().size();
            if (partitions != spec.partitions()) {
                differences.add(difference(spec, "partitions", partitions + "", spec.partitions() + ""));
            }
            Config config = requireNonNull(configs.get(resource(spec)));
            spec.config().forEach((key, wanted) -> {
                String found = config.get(key).value();
                if (!spec.isMetBy(key, found)) {
                    differences.add(difference(spec, key, found, wanted));
                }
            });
        }
        return differences;
    }

    /** Any broker may hear of a topic a little later than the controller that created it, so this asks again for a while. */
    private static <T> T whenKnown(Supplier<T> question) {
        Deadline deadline = Deadline.after(PATIENCE);
        while (true) {
            try {
                return question.get();
            } catch (TopicException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || deadline.passed()) {
                    throw e;
                }
                deadline.pause(RETRY_PAUSE);
            }
        }
    }

    private static ConfigResource resource(TopicSpec spec) {
        return new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
    }

    private static String difference(TopicSpec spec, String what, String found, String wanted) {
        return spec.name() + " has " + what + "=" + found + ", needed is " + wanted;
    }
}
