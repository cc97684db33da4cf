package io.tallywire.systemtests.containers;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** One of a cluster's Kafka nodes, broker and controller at once, set up as docker-compose.cluster.yml does. */
final class Broker extends GenericContainer<Broker> {
    private static final int INSIDE_PORT = 19092;
    private static final int OUTSIDE_PORT = 9092;
    private static final int CONTROLLER_PORT = 9093;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final int id;
    private final int hostPort;

    /**
     * A node that is not started yet.
     *
     * @param id its number, from 1
     * @param nodes how many nodes the cluster has
     * @param hostPort where the test reaches it; fixed, so that it is the same after a restart
     */
    Broker(Network network, int id, int nodes, int hostPort) {
        super(Images.kafka());
        this.id = id;
        this.hostPort = hostPort;
        withNetwork(network);
        withNetworkAliases(name(id));
        setPortBindings(List.of("127.0.0.1:" + hostPort + ":" + OUTSIDE_PORT));
        withEnv("CLUSTER_ID", "dGFsbHl3aXJlLWNsdXN0ZQ");
        withEnv("KAFKA_NODE_ID", Integer.toString(id));
        withEnv("KAFKA_PROCESS_ROLES", "broker,controller");
        withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", voters(nodes));
        withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        withEnv("KAFKA_INTER_BROKER_LISTENER_NAME", "INTERNAL");
        withEnv("KAFKA_LISTENERS", "INTERNAL://:19092,HOST://:9092,CONTROLLER://:9093");
        withEnv("KAFKA_ADVERTISED_LISTENERS", "INTERNAL://" + inside() + ",HOST://" + outside());
        withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INTERNAL:PLAINTEXT,HOST:PLAINTEXT,CONTROLLER:PLAINTEXT");
        withEnv("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
        withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        withReplication(nodes, Math.max(1, nodes - 1));
        // The defaults are for many clients and spare partitions; here they only cost time.
        withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
        withEnv("KAFKA_HEAP_OPTS", "-Xms256m -Xmx384m");
        waitingFor(Wait.forLogMessage(".*Transitioning from RECOVERY to RUNNING.*", 1)
                .withStartupTimeout(START_TIMEOUT));
    }

    private void withReplication(int copies, int inSync) {
        List.of(
                        "KAFKA_DEFAULT_REPLICATION_FACTOR",
                        "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR",
                        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR",
                        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR")
                .forEach(key -> withEnv(key, Integer.toString(copies)));
        List.of(
                        "KAFKA_MIN_INSYNC_REPLICAS",
                        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR",
                        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR")
                .forEach(key -> withEnv(key, Integer.toString(inSync)));
    }

    private static String voters(int nodes) {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(node -> node + "@" + name(node) + ":" + CONTROLLER_PORT)
                .collect(Collectors.joining(","));
    }

    private static String name(int node) {
        return "kafka-" + node;
    }

    /** Takes its power away. */
    void kill() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    /** Starts it again after {@link #kill()}, with its data; returns at once. */
    void startAgain() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
    }

    /** Its address for other containers. */
    String inside() {
        return name(id) + ":" + INSIDE_PORT;
    }

    /** Its address for the test. */
    String outside() {
        return "localhost:" + hostPort;
    }
}
