package io.tallywire.runtime.kafka;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Makes admin clients. */
public final class AdminClients {
    /** Kafka's words for names that nobody knows; it has no exception of its own for them. */
    private static final String UNRESOLVED = "No resolvable bootstrap";

    private AdminClients() {}

    /**
     * An admin client; it connects when it is first asked something.
     *
     * @param patience after which a question is given up, unless the settings say otherwise; Kafka's own 60 s are long for a
     *     person who mistyped an address
     * @throws BrokerUnreachableException when no name of a broker can be resolved
     * @throws ConfigException when the settings make no client
     */
    public static Admin create(Connection connection, Duration patience) {
        try {
            return Admin.create(config(connection, patience));
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = cause.getMessage() + ". bootstrap.servers is \"" + connection.bootstrapServers() + "\"";
            if (String.valueOf(cause.getMessage()).startsWith(UNRESOLVED)) {
                throw new BrokerUnreachableException(
                        "Kafka can't be reached: " + message + ". Is the name right, and can this machine resolve it?",
                        e);
            }
            throw new ConfigException("Kafka can't be reached with these settings: " + message, e);
        }
    }

    /**
     * Of what is passed through, only what an admin client knows: it warns of the rest. A single request has half of the patience,
     * so that one that is lost is tried again. A request's time-out that is passed through is made for the other clients too; where
     * it is longer than the patience, the patience holds, as Kafka refuses the two together.
     */
    static Map<String, Object> config(Connection connection, Duration patience) {
        Map<String, Object> config = new TreeMap<>(connection.kafka());
        config.keySet().retainAll(AdminClientConfig.configNames());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        if (!config.containsKey(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG)) {
            int wait = Math.toIntExact(patience.toMillis());
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, wait);
            config.compute(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (key, value) -> shorter(value, wait));
        }
        return config;
    }

    /** What is no number is left for Kafka to refuse. */
    private static Object shorter(@Nullable Object requestTimeout, int wait) {
        if (requestTimeout == null) {
            return wait / 2;
        }
        try {
            return Math.min(Integer.parseInt(requestTimeout.toString().trim()), wait);
        } catch (NumberFormatException e) {
            return requestTimeout;
        }
    }
}
