package io.tallywire.runtime.cli;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Settings;
import io.tallywire.runtime.logging.LogFormat;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that runs a Streams app until it is stopped; a picocli mixin. */
public final class ServiceOptions {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--monitoring-host",
            paramLabel = "HOST",
            description = "The address to serve health and metrics on. Default: 127.0.0.1.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--monitoring-port",
            paramLabel = "PORT",
            description = "The port to serve health and metrics on; 0 for any free one, off for none.")
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description = "How a line of the log looks: text (the default) or json.")
    private Optional<String> logFormat = Optional.empty();

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    /**
     * The settings from all layers. From here on the log is written in the format that they say.
     *
     * @throws io.tallywire.runtime.config.ConfigException when one is unknown or not allowed
     */
    public Settings resolve(ConfigDef definition, String environmentPrefix) {
        Map<String, String> own = new TreeMap<>(cluster.settings());
        host.ifPresent(value -> own.put(MonitoringSettings.HOST, value));
        port.ifPresent(value -> own.put(MonitoringSettings.PORT, value));
        logFormat.ifPresent(value -> own.put(LogFormat.KEY, value));
        try {
            Settings settings = options.resolveService(LogFormat.define(definition), environmentPrefix, own);
            LogFormat.from(settings).apply();
            return settings;
        } catch (ConfigException e) {
            // What is wrong is logged too. A format that only the file asks for is not known then.
            logFormat
                    .or(() -> options.unchecked(LogFormat.KEY, environmentPrefix))
                    .filter("json"::equals)
                    .ifPresent(json -> LogFormat.JSON.apply());
            throw e;
        }
    }
}
