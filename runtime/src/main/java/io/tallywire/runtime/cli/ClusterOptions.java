package io.tallywire.runtime.cli;

import io.tallywire.runtime.config.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say where broker and registry are, the same for every command; a picocli mixin. */
public final class ClusterOptions {
    @Option(
            names = "--bootstrap-servers",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "Where Kafka is. Default: localhost:9092.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(
            names = "--registry-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The schema registry. Default: http://localhost:8081.")
    private Optional<String> registryUrl = Optional.empty();

    /** What was given, by the keys of the settings. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        bootstrapServers.ifPresent(value -> settings.put(Connection.BOOTSTRAP_SERVERS, value));
        registryUrl.ifPresent(value -> settings.put(Connection.REGISTRY_URL, value));
        return settings;
    }
}
