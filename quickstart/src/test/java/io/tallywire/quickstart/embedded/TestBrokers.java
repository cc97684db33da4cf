package io.tallywire.quickstart.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** Brokers for tests of what goes wrong: with settings of their own, and a second one that can be taken away. */
public final class TestBrokers {
    private TestBrokers() {}

    /** The usual broker with further settings. */
    public static EmbeddedBroker start(Path folder, List<Integer> ports, Map<String, String> settings) {
        return EmbeddedBroker.start(folder, ports.get(0), ports.get(1), settings);
    }

    /** A second broker of the cluster of one that runs. */
    public static EmbeddedBroker join(String clusterId, Path folder, int port, int controllerPort) throws IOException {
        return join(clusterId, folder, port, port, controllerPort);
    }

    /**
     * A second broker that tells clients to find it elsewhere.
     *
     * @param advertised the port that it tells
     */
    public static EmbeddedBroker join(String clusterId, Path folder, int port, int advertised, int controllerPort)
            throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("meta.properties"),
                List.of("version=1", "cluster.id=" + clusterId, "node.id=2", "directory.id=" + Uuid.randomUuid()));
        return EmbeddedBroker.start(
                folder,
                port,
                controllerPort,
                Map.of(
                        "process.roles",
                        "broker",
                        "node.id",
                        "2",
                        "listeners",
                        "PLAINTEXT://localhost:" + port,
                        "advertised.listeners",
                        "PLAINTEXT://localhost:" + advertised));
    }
}
