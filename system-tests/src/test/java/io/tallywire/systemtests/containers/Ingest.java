package io.tallywire.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.images.builder.Transferable;

/** The producer in a container: sends articles and ends. */
final class Ingest {
    private static final String FILE = "/tmp/articles.ndjson";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Cluster cluster;

    Ingest(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Sends articles, each a line of JSON, and returns when the brokers have them. */
    void send(List<String> articles) {
        try (GenericContainer<?> container = new GenericContainer<>(Images.tallywire())) {
            container
                    .withNetwork(cluster.network())
                    .withCopyToContainer(Transferable.of(String.join("\n", articles)), FILE)
                    .withCommand(
                            "ingest",
                            "--bootstrap-servers",
                            cluster.insideServers(),
                            "--registry-url",
                            cluster.insideRegistry(),
                            FILE)
                    .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(TIMEOUT))
                    .start();
            assertThat(container.getLogs()).contains(articles.size() + " read", "0 rejected");
        }
    }
}
