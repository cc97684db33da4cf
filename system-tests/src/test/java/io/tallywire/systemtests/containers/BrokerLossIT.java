package io.tallywire.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.junit.jupiter.api.Test;

/** Three brokers, of which one fails. */
@ContainerTest
class BrokerLossIT {
    private static final int BROKERS = 3;

    @Test
    void givenThreeBrokers_whenOneIsKilled_thenTalliesGoOnAndAreStillThereWhenItIsBack() throws Exception {
        try (Deployment deployment = Deployment.start(BROKERS, 1);
                Tallies tallies = deployment.tallies()) {
            deployment.send(Losses.round(1));
            tallies.awaitRounds(1);
            assertThat(copiesByTopic(deployment.cluster()))
                    .isNotEmpty()
                    .allSatisfy((topic, copies) -> assertThat(copies).as(topic).containsExactly(BROKERS));

            Broker lost = deployment.cluster().brokers().get(0);
            lost.kill();
            deployment.send(Losses.round(2));
            tallies.awaitRounds(2);

            lost.startAgain();
            deployment.send(Losses.round(3));
            tallies.awaitRounds(3);
            try (Tallies fromTheBeginning = deployment.tallies()) {
                fromTheBeginning.awaitRounds(3);
            }
        }
    }

    /** How many copies the partitions of each topic have, Kafka's own and the apps' internal ones too. */
    private static Map<String, Set<Integer>> copiesByTopic(Cluster cluster) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.outsideServers()))) {
            Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            Map<String, Set<Integer>> copies = new TreeMap<>();
            admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description
                    .partitions()
                    .forEach(partition -> copies.computeIfAbsent(topic, any -> new TreeSet<>())
                            .add(partition.replicas().size())));
            return copies;
        }
    }
}
