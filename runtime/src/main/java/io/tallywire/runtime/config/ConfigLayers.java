package io.tallywire.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Puts a program's settings together. Each layer overrides the ones before it: the definition's defaults, a properties
 * file, the environment, flags. A key that is not defined is an error that names the nearest one that is, except below
 * the prefix {@code kafka.}, which passes settings through to the Kafka clients.
 */
public final class ConfigLayers {
    /** Keys below this prefix go to the Kafka clients without it. */
    public static final String KAFKA_PREFIX = "kafka.";

    private final ConfigDef definition;
    private final Map<String, SourcedValue> values = new TreeMap<>();

    public ConfigLayers(ConfigDef definition) {
        this.definition = definition;
    }

    /**
     * Adds the settings of a properties file in UTF-8.
     *
     * @throws ConfigException when the file can't be read or has an unknown key
     */
    public ConfigLayers addFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException("The configuration file " + file + " can't be read: " + e, e);
        }
        for (String key : properties.stringPropertyNames()) {
            put(key, properties.getProperty(key), "file " + file);
        }
        return this;
    }

    /**
     * Adds the variables that start with a prefix: with prefix {@code TALLYWIRE_AGGREGATOR_} the variable
     * {@code TALLYWIRE_AGGREGATOR_STATE_DIR} sets {@code state.dir}. Dots and dashes of a key are underscores. Keys that
     * start with the program's own name need it once: {@code TALLYWIRE_DASHBOARD_PORT} sets {@code dashboard.port}.
     *
     * @throws ConfigException when a variable of that prefix fits no key
     */
    public ConfigLayers addEnvironment(String prefix, Map<String, String> environment) {
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(prefix)) {
                put(keyOf(prefix, variable), value, "environment variable " + variable);
            }
        });
        return this;
    }

    /**
     * Adds settings given on the command line.
     *
     * @throws ConfigException when a key is unknown
     */
    public ConfigLayers addFlags(Map<String, String> flags) {
        new TreeMap<>(flags).forEach((key, value) -> put(key, value, "option --set " + key));
        return this;
    }

    /**
     * Checks all settings and parses them.
     *
     * @throws ConfigException when a value is missing or not allowed
     */
    public Settings resolve() {
        Map<String, String> own = new TreeMap<>();
        Map<String, String> kafka = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(KAFKA_PREFIX)) {
                kafka.put(key.substring(KAFKA_PREFIX.length()), value.value());
            } else {
                own.put(key, value.value());
            }
        });
        try {
            return new Settings(definition.parse(own), kafka);
        } catch (org.apache.kafka.common.config.ConfigException e) {
            String message = String.valueOf(e.getMessage());
            throw new ConfigException("The configuration is not usable: " + message + origin(message), e);
        }
    }

    private String keyOf(String prefix, String variable) {
        String rest = variable.substring(prefix.length()).toLowerCase(Locale.ROOT);
        String whole = variable.toLowerCase(Locale.ROOT).replaceFirst("^[^_]*_", "");
        return defined(rest).or(() -> defined(whole)).orElseGet(() -> rest.replace('_', '.'));
    }

    private Optional<String> defined(String variable) {
        return definition.names().stream()
                .filter(key -> key.replace('.', '_').replace('-', '_').equals(variable))
                .findFirst();
    }

    private void put(String key, String value, String source) {
        if (!key.startsWith(KAFKA_PREFIX) && !definition.names().contains(key)) {
            throw new ConfigException("Unknown setting \"" + key + "\" in " + source
                    + NearestName.of(key, definition.names())
                            .map(near -> ". Did you mean \"" + near + "\"?")
                            .orElse(". Known are: "
                                    + String.join(
                                            ", ",
                                            definition.names().stream().sorted().toList())));
        }
        values.put(key, new SourcedValue(value, source));
    }

    /** Kafka's message names the key but not where it was set. */
    private String origin(String message) {
        return values.entrySet().stream()
                .filter(entry ->
                        message.contains(" " + entry.getKey() + ":") || message.contains(" " + entry.getKey() + " "))
                .findFirst()
                .map(entry -> " (set in " + entry.getValue().source() + ")")
                .orElse("");
    }

    /** A value and where it was set. */
    private record SourcedValue(String value, String source) {}
}
