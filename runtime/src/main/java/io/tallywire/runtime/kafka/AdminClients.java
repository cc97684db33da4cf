package io.tallywire.runtime.kafka;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Makes admin clients. */
public final class AdminClients {
    private AdminClients() {}

    /**
     * An admin client; it connects when it is first asked something.
     *
     * @param patience after which a question is given up, unless the settings say otherwise; Kafka's own 60 s are long for a
     *     person who mistyped an address
     * @throws ConfigException when the settings make no client
     */
    public static Admin create(Connection connection, Duration patience) {
        try {
            return Admin.create(config(connection, patience));
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ConfigException(
                    "Kafka can't be reached with these settings: " + cause.getMessage() + ". bootstrap.servers is \""
                            + connection.bootstrapServers() + "\"",
                    e);
        }
    }

    /** Of what is passed through, only what an admin client knows: it warns of the rest. */
    static Map<String, Object> config(Connection connection, Duration patience) {
        Map<String, Object> config = new TreeMap<>();
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        config.putAll(connection.kafka());
        config.keySet().retainAll(AdminClientConfig.configNames());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        return config;
    }
}
