package io.tallywire.runtime.cli;

import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.runtime.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options by which a command is configured; a picocli mixin. */
public final class ConfigOptions {
    private static final String ALL_VARIABLES = "TALLYWIRE_";
    private static final String MONITORING_VARIABLES = ALL_VARIABLES + "MONITORING_";
    private static final String LOG_FORMAT_VARIABLE = ALL_VARIABLES + "LOG_FORMAT";

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A properties file with settings.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = {"-s", "--set"},
            scope = ScopeType.INHERIT,
            paramLabel = "KEY=VALUE",
            description =
                    "One setting, stronger than the file and the environment; may be given often. Keys that start "
                            + "with kafka. go to the Kafka clients.")
    private Map<String, String> flags = new LinkedHashMap<>();

    /**
     * The settings from all layers.
     *
     * @param own settings that the command has options of its own for, as strong as {@code --set}
     * @throws io.tallywire.runtime.config.ConfigException when one is unknown or not allowed
     */
    public Settings resolve(ConfigDef definition, String environmentPrefix, Map<String, String> own) {
        return layers(definition)
                .addEnvironment(environmentPrefix, System.getenv())
                .addFlags(flags)
                .addFlags(own)
                .resolve();
    }

    /**
     * The settings from all layers, those that all services share among them: {@code TALLYWIRE_MONITORING_HOST} holds for
     * every service that has no {@code TALLYWIRE_AGGREGATOR_MONITORING_HOST} or the like of its own.
     *
     * @throws io.tallywire.runtime.config.ConfigException when one is unknown or not allowed
     */
    Settings resolveService(ConfigDef definition, String environmentPrefix, Map<String, String> own) {
        Map<String, String> shared = new TreeMap<>(System.getenv());
        shared.keySet()
                .removeIf(variable ->
                        !variable.startsWith(MONITORING_VARIABLES) && !variable.equals(LOG_FORMAT_VARIABLE));
        return layers(definition)
                .addEnvironment(ALL_VARIABLES, shared)
                .addEnvironment(environmentPrefix, System.getenv())
                .addFlags(flags)
                .addFlags(own)
                .resolve();
    }

    /** A setting that all services share, as a flag or the environment has it: for what is needed when others are wrong. */
    Optional<String> unchecked(String key, String environmentPrefix) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(flags.get(key))
                .or(() -> Optional.ofNullable(System.getenv(environmentPrefix + variable)))
                .or(() -> Optional.ofNullable(System.getenv(ALL_VARIABLES + variable)));
    }

    private ConfigLayers layers(ConfigDef definition) {
        ConfigLayers layers = new ConfigLayers(definition);
        file.ifPresent(layers::addFile);
        return layers;
    }
}
