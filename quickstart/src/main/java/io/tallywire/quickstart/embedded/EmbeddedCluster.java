package io.tallywire.quickstart.embedded;

import io.tallywire.runtime.config.Connection;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A broker and a registry on free ports, with their data in one folder. */
public final class EmbeddedCluster implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedCluster(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * Starts both, side by side since each takes some seconds. When one fails, none is left running.
     *
     * @param registryHome the unpacked registry
     * @param data the folder, new or of an earlier run
     * @throws EmbeddedException when one of them does not start
     */
    public static EmbeddedCluster start(Path registryHome, Path data) {
        List<Integer> ports = FreePorts.distinct(3);
        CompletableFuture<EmbeddedRegistry> registry = CompletableFuture.supplyAsync(
                () -> EmbeddedRegistry.start(registryHome, data.resolve("registry"), ports.get(0)));
        EmbeddedBroker broker;
        try {
            broker = EmbeddedBroker.start(data.resolve("kafka"), ports.get(1), ports.get(2));
        } catch (RuntimeException e) {
            join(registry).close();
            throw e;
        }
        try {
            return new EmbeddedCluster(broker, join(registry));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static EmbeddedRegistry join(CompletableFuture<EmbeddedRegistry> registry) {
        try {
            return registry.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Where they are. */
    public Connection connection() {
        return Connection.of(broker.bootstrapServers(), registry.url());
    }

    /**
     * Checks that the registry, a process of its own, still runs.
     *
     * @throws EmbeddedException when it does not
     */
    public void requireAlive() {
        registry.requireAlive();
    }

    /** Stops the registry, then the broker. */
    @Override
    public void close() {
        try {
            registry.close();
        } finally {
            broker.close();
        }
    }
}
