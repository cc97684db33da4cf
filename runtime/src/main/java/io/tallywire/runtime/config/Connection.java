package io.tallywire.runtime.config;

import io.tallywire.schemas.registry.RegistrySettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;

/**
 * Where the broker and the registry are: what every program has to be told.
 *
 * @param bootstrapServers the brokers, as host:port with commas between
 * @param registry the schema registry
 * @param kafka settings passed through to the Kafka clients
 */
public record Connection(String bootstrapServers, RegistrySettings registry, Map<String, String> kafka) {
    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String REGISTRY_URL = "schema.registry.url";
    public static final String REGISTRY_USER_INFO = "schema.registry.user.info";

    private static final String DEFAULT_BOOTSTRAP_SERVERS = "localhost:9092";
    private static final String DEFAULT_REGISTRY_URL = "http://localhost:8081";

    public Connection {
        kafka = Map.copyOf(kafka);
    }

    /** A broker and a registry without authentication. */
    public static Connection of(String bootstrapServers, URI registryUrl) {
        return new Connection(bootstrapServers, RegistrySettings.of(registryUrl), Map.of());
    }

    /** A broker and a registry on this machine, on their usual ports. */
    public static Connection defaults() {
        return of(DEFAULT_BOOTSTRAP_SERVERS, URI.create(DEFAULT_REGISTRY_URL));
    }

    /** The keys, with their defaults; more can be added. */
    public static ConfigDef definition() {
        return new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS,
                        ConfigDef.Type.STRING,
                        DEFAULT_BOOTSTRAP_SERVERS,
                        new NonEmptyString(),
                        Importance.HIGH,
                        "The brokers, as host:port with commas between.")
                .define(
                        REGISTRY_URL,
                        ConfigDef.Type.STRING,
                        DEFAULT_REGISTRY_URL,
                        new NonEmptyString(),
                        Importance.HIGH,
                        "The base of a Confluent-compatible schema registry's API.")
                .define(
                        REGISTRY_USER_INFO,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "user:password for the registry; empty for none.");
    }

    /**
     * The typed form of checked settings.
     *
     * @throws ConfigException when the registry's address is none, or a key for Kafka is mistyped
     */
    public static Connection from(Settings settings) {
        KafkaKeys.requireNotMistyped(settings.kafka());
        return new Connection(
                settings.text(BOOTSTRAP_SERVERS),
                registry(settings.text(REGISTRY_URL), settings.optionalSecret(REGISTRY_USER_INFO)),
                settings.kafka());
    }

    /**
     * Refuses passed-through settings that a program fixes itself, also where they are meant for one client alone, like
     * {@code main.consumer.isolation.level}.
     *
     * @param kafka what is passed through to the Kafka clients
     * @param fixed what delivery or exactness hangs on, or what has a setting of its own
     * @throws ConfigException naming the first of them
     */
    public static void requireNotFixed(Map<String, String> kafka, Set<String> fixed) {
        new TreeSet<>(kafka.keySet())
                .stream()
                        .filter(key -> fixed.contains(KafkaKeys.withoutClient(key)))
                        .findFirst()
                        .ifPresent(key -> {
                            throw new ConfigException(
                                    "kafka." + key
                                            + " can't be set: exact tallies depend on it, or it has a setting of its own. Remove it");
                        });
    }

    /** Without the values that are passed through: a password can be among them. */
    @Override
    public String toString() {
        return "Connection[bootstrapServers=" + bootstrapServers + ", registry=" + registry + ", kafka="
                + new TreeSet<>(kafka.keySet()) + "]";
    }

    private static RegistrySettings registry(String url, Optional<String> userInfo) {
        try {
            RegistrySettings plain = RegistrySettings.of(url);
            return new RegistrySettings(plain.url(), userInfo, plain.connectTimeout(), plain.readTimeout());
        } catch (IllegalArgumentException e) {
            throw new ConfigException("The configuration is not usable: " + e.getMessage(), e);
        }
    }
}
