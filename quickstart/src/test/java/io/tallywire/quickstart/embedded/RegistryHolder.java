package io.tallywire.quickstart.embedded;

import java.nio.file.Path;

/** A process of its own that starts a registry, prints its process id, and waits to be killed. */
final class RegistryHolder {
    private RegistryHolder() {}

    /** Arguments: the distribution's folder, the data folder. */
    public static void main(String[] args) throws Exception {
        EmbeddedRegistry registry = EmbeddedRegistry.start(
                Path.of(args[0]), Path.of(args[1]), FreePorts.distinct(1).get(0));
        System.out.println(registry.pid());
        Thread.currentThread().join();
    }
}
