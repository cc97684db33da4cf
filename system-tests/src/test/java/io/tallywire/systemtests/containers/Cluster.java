package io.tallywire.systemtests.containers;

import io.tallywire.quickstart.embedded.FreePorts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/** Brokers and a registry in containers, on a network of their own. */
final class Cluster implements AutoCloseable {
    private static final int REGISTRY_PORT = 8080;
    private static final String REGISTRY_NAME = "registry";
    private static final String REGISTRY_API = "/apis/ccompat/v7";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final Network network = Network.newNetwork();
    private final List<Broker> brokers;
    private final GenericContainer<?> registry;

    private Cluster(int nodes) {
        List<Integer> ports = FreePorts.distinct(nodes);
        brokers = IntStream.rangeClosed(1, nodes)
                .mapToObj(id -> new Broker(network, id, nodes, ports.get(id - 1)))
                .toList();
        registry = new GenericContainer<>(Images.registry())
                .withNetwork(network)
                .withNetworkAliases(REGISTRY_NAME)
                .withExposedPorts(REGISTRY_PORT)
                .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
                .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", insideServers())
                .waitingFor(Wait.forHttp(REGISTRY_API + "/subjects").withStartupTimeout(START_TIMEOUT));
    }

    /** A started cluster. */
    static Cluster start(int nodes) {
        Cluster cluster = new Cluster(nodes);
        try {
            Startables.deepStart(cluster.brokers).join();
            cluster.registry.start();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    Network network() {
        return network;
    }

    List<Broker> brokers() {
        return brokers;
    }

    /** The brokers' addresses for other containers. */
    String insideServers() {
        return brokers.stream().map(Broker::inside).collect(Collectors.joining(","));
    }

    /** The brokers' addresses for the test. */
    String outsideServers() {
        return brokers.stream().map(Broker::outside).collect(Collectors.joining(","));
    }

    /** The registry's address for other containers. */
    String insideRegistry() {
        return "http://" + REGISTRY_NAME + ":" + REGISTRY_PORT + REGISTRY_API;
    }

    /** The registry's address for the test. */
    URI outsideRegistry() {
        return URI.create("http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + REGISTRY_API);
    }

    @Override
    public void close() {
        registry.stop();
        brokers.forEach(GenericContainer::stop);
        network.close();
    }
}
