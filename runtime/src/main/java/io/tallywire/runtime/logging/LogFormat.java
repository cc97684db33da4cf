package io.tallywire.runtime.logging;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Settings;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.slf4j.LoggerFactory;

/** How a line of the log looks. */
public enum LogFormat {
    /** For people: what logback.xml says. */
    TEXT,
    /** For machines: one JSON object a line. */
    JSON;

    public static final String KEY = "log.format";

    private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";

    /** Adds the key, with its default. */
    public static ConfigDef define(ConfigDef definition) {
        return definition.define(
                KEY,
                ConfigDef.Type.STRING,
                TEXT.key(),
                ValidString.in(TEXT.key(), JSON.key()),
                Importance.LOW,
                "How a line of the log looks: text for people, json for machines.");
    }

    /** The typed form of a checked setting. */
    public static LogFormat from(Settings settings) {
        return valueOf(settings.text(KEY).toUpperCase(Locale.ROOT));
    }

    /**
     * Switches the log of this program over; what was written before stays as it is.
     *
     * @throws ConfigException when the program logs with something that can't write this format
     */
    public void apply() {
        if (this == TEXT) {
            return;
        }
        Object factory = LoggerFactory.getILoggerFactory();
        if (!factory.getClass().getName().equals(LOGBACK)) {
            throw new ConfigException(KEY + " can't be \"" + key() + "\": the log is not written by Logback but by "
                    + factory.getClass().getName());
        }
        LogbackJson.applyTo(factory);
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
