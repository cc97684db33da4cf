package io.tallywire.runtime.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka's clients, which are passed through to them. */
final class KafkaKeys {
    /** By which Kafka Streams is told a setting of one of its clients, or of the topics that it makes. */
    private static final Set<String> CLIENT_PREFIXES = Set.of(
            "consumer.", "main.consumer.", "restore.consumer.", "global.consumer.", "producer.", "admin.", "topic.");

    /** Two letters that changed places, or two that are wrong: further off it is likelier a plug-in's own key. */
    private static final int MISTYPED = 2;

    private KafkaKeys() {}

    /** A key without the client that it is meant for. */
    static String withoutClient(String key) {
        return CLIENT_PREFIXES.stream()
                .filter(key::startsWith)
                .findFirst()
                .map(prefix -> key.substring(prefix.length()))
                .orElse(key);
    }

    /**
     * Refuses keys that are one of Kafka's but for a slip: Kafka would only warn of them, and go on without. Others are
     * passed on, since plug-ins have keys that nobody else knows.
     *
     * @throws ConfigException naming the first of them and what was meant
     */
    static void requireNotMistyped(Map<String, String> kafka) {
        Set<String> known = known();
        for (String key : new TreeSet<>(kafka.keySet())) {
            String name = withoutClient(key);
            Optional<String> meant = known.contains(name) ? Optional.empty() : NearestName.of(name, known, MISTYPED);
            meant.ifPresent(near -> {
                throw new ConfigException(
                        "Unknown setting \"kafka." + key + "\": Kafka knows none of that name. Did you mean \"kafka."
                                + key.substring(0, key.length() - name.length()) + near + "\"?");
            });
        }
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(StreamsConfig.configDef().names());
        known.addAll(ConsumerConfig.configNames());
        known.addAll(ProducerConfig.configNames());
        known.addAll(AdminClientConfig.configNames());
        return known;
    }
}
