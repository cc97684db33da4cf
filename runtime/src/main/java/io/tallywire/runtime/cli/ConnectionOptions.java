package io.tallywire.runtime.cli;

import io.tallywire.runtime.config.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options by which a command is told where broker and registry are; a picocli mixin. They may stand behind a
 * subcommand too.
 */
public final class ConnectionOptions {
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
            description = "Where the schema registry is. Default: http://localhost:8081.")
    private Optional<String> registryUrl = Optional.empty();

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    /**
     * The connection from all layers.
     *
     * @throws io.tallywire.runtime.config.ConfigException when a setting is unknown or not allowed
     */
    public Connection resolve(String environmentPrefix) {
        Map<String, String> own = new TreeMap<>();
        bootstrapServers.ifPresent(value -> own.put(Connection.BOOTSTRAP_SERVERS, value));
        registryUrl.ifPresent(value -> own.put(Connection.REGISTRY_URL, value));
        return Connection.from(options.resolve(Connection.definition(), environmentPrefix, own));
    }
}
