package io.tallywire.runtime.cli;

import io.tallywire.runtime.config.Connection;
import picocli.CommandLine.Mixin;

/**
 * The options by which a command is told where broker and registry are; a picocli mixin. They may stand behind a
 * subcommand too.
 */
public final class ConnectionOptions {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    /**
     * The connection from all layers.
     *
     * @throws io.tallywire.runtime.config.ConfigException when a setting is unknown or not allowed
     */
    public Connection resolve(String environmentPrefix) {
        return Connection.from(options.resolve(Connection.definition(), environmentPrefix, cluster.settings()));
    }
}
