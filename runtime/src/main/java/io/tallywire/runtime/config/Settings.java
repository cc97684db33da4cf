package io.tallywire.runtime.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.types.Password;

/**
 * Checked settings by key. Typed config records are made from it; nothing else looks into it.
 */
public final class Settings {
    private final Map<String, Object> values;
    private final Map<String, String> kafka;

    Settings(Map<String, Object> values, Map<String, String> kafka) {
        this.values = new TreeMap<>(values);
        this.kafka = Map.copyOf(kafka);
    }

    /** A text. */
    public String text(String key) {
        return value(key, String.class);
    }

    /** A secret that may be left empty. */
    public Optional<String> optionalSecret(String key) {
        return Optional.of(value(key, Password.class).value()).filter(text -> !text.isEmpty());
    }

    /** A whole number. */
    public int number(String key) {
        return value(key, Integer.class);
    }

    /** Yes or no. */
    public boolean flag(String key) {
        return value(key, Boolean.class);
    }

    /** What is passed through to the Kafka clients, without the prefix. */
    public Map<String, String> kafka() {
        return kafka;
    }

    private <T> T value(String key, Class<T> type) {
        Object value = values.get(key);
        if (value == null) {
            throw new ConfigException("The setting \"" + key + "\" is missing: give it in the configuration file, "
                    + "the environment or a flag");
        }
        return type.cast(value);
    }
}
