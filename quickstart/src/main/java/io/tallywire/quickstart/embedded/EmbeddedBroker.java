package io.tallywire.quickstart.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Apache Kafka in this JVM: one node that is broker and controller (KRaft), on localhost only. It reaches into classes
 * that are not Kafka's public API, and is the only class that does; its test runs at every upgrade.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String NODE_ID = "1";
    private static final String META_PROPERTIES = "meta.properties";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Formats the folder if it is new, and starts. Returns when the broker answers.
     *
     * @param dataDir where the log is kept; started again on the same folder, everything is still there
     * @param port the port for clients
     * @param controllerPort the port that the node speaks to itself on
     * @throws EmbeddedException when the folder can't be used or the broker does not start
     */
    public static EmbeddedBroker start(Path dataDir, int port, int controllerPort) {
        return start(dataDir, port, controllerPort, Map.of());
    }

    /**
     * The same with other settings of Kafka's.
     *
     * @param more settings that come on top of the usual ones, and in their place
     */
    static EmbeddedBroker start(Path dataDir, int port, int controllerPort, Map<String, String> more) {
        Map<String, Object> config = config(dataDir, port, controllerPort);
        config.putAll(more);
        try {
            format(dataDir, Integer.parseInt(String.valueOf(config.get("node.id"))));
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (Exception e) {
            throw new EmbeddedException(
                    "Kafka did not start on port " + port + " with its data in " + dataDir + ": " + e.getMessage()
                            + ". Is another one using the folder? A fresh folder always works",
                    e);
        }
    }

    private static void format(Path dataDir, int nodeId) throws Exception {
        Files.createDirectories(dataDir);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Formatter()
                .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                .setNodeId(nodeId)
                .setClusterId(clusterId(dataDir))
                .addDirectory(dataDir.toString())
                .setMetadataLogDirectory(dataDir.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }

    /** A folder belongs to one cluster for ever, so a restart has to come with the same id. */
    private static String clusterId(Path dataDir) throws IOException {
        Path meta = dataDir.resolve(META_PROPERTIES);
        if (!Files.exists(meta)) {
            return Uuid.randomUuid().toString();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(meta)) {
            properties.load(in);
        }
        return properties.getProperty("cluster.id", Uuid.randomUuid().toString());
    }

    private static Map<String, Object> config(Path dataDir, int port, int controllerPort) {
        Map<String, Object> config = new TreeMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", NODE_ID);
        config.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        config.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("log.dirs", dataDir.toString());
        config.put("auto.create.topics.enable", "false");
        config.put("default.replication.factor", "1");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        // One client a group: waiting for others to join would only slow the start.
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("group.streams.initial.rebalance.delay.ms", "0");
        // The default of 128 MB is for disks full of compacted topics.
        config.put("log.cleaner.dedupe.buffer.size", "2097152");
        return config;
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Stops cleanly; blocks until the log is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
