package io.tallywire.runtime.monitoring;

import io.tallywire.runtime.config.Settings;
import java.util.OptionalInt;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where an app serves its health and metrics.
 *
 * @param host the address to listen on
 * @param port the port, 0 for any free one; empty to serve nothing
 */
public record MonitoringSettings(String host, OptionalInt port) {
    public static final String HOST = "monitoring.host";
    public static final String PORT = "monitoring.port";

    private static final String OFF = "off";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_PORT = 65_535;

    /** Nothing is served. */
    public static MonitoringSettings off() {
        return new MonitoringSettings(LOOPBACK, OptionalInt.empty());
    }

    /** Served on this machine only, on a port that nobody listens on. */
    public static MonitoringSettings anyFreePort() {
        return new MonitoringSettings(LOOPBACK, OptionalInt.of(0));
    }

    /** Adds the keys, with their defaults. */
    public static ConfigDef define(ConfigDef definition, int defaultPort) {
        return definition
                .define(
                        HOST,
                        ConfigDef.Type.STRING,
                        LOOPBACK,
                        new NonEmptyString(),
                        Importance.MEDIUM,
                        "The address that health and metrics are served on; 0.0.0.0 for all.")
                .define(
                        PORT,
                        ConfigDef.Type.STRING,
                        String.valueOf(defaultPort),
                        LambdaValidator.with(
                                (key, value) -> requirePort(key, String.valueOf(value)), () -> "0 to 65535, or " + OFF),
                        Importance.MEDIUM,
                        "The port that health and metrics are served on; 0 for any free one, off for none.");
    }

    /** The typed form of checked settings. */
    public static MonitoringSettings from(Settings settings) {
        String port = settings.text(PORT);
        return new MonitoringSettings(
                settings.text(HOST), port.equals(OFF) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)));
    }

    private static void requirePort(String key, String value) {
        if (!value.equals(OFF) && !isPort(value)) {
            throw new ConfigException(key, value, "Give a port from 0 to " + LARGEST_PORT + ", or \"" + OFF + "\"");
        }
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LARGEST_PORT;
    }
}
