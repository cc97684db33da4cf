package io.tallywire.ingestproducer.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.schemas.registry.RegistrySettings;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaDestinationTest {

    @Test
    void givenNoBroker_whenConnected_thenMessageHasTheAddressAndTheOption() throws IOException {
        String address = "localhost:" + freePort();
        KafkaDestination destination =
                destination(address, Map.of("default.api.timeout.ms", "1000", "request.timeout.ms", "500"));

        assertThatThrownBy(destination::connect)
                .isInstanceOf(DestinationUnavailableException.class)
                .hasMessageContaining("No Kafka broker could be used at " + address)
                .hasMessageContaining("--bootstrap-servers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost:", "localhost:9092,", "localhost:9092 other:9092", ":9092"})
    void givenNoAddress_whenMade_thenMessageSaysHowOneLooks(String address) {
        assertThatThrownBy(() -> destination(address, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + address + "\"")
                .hasMessageContaining("give HOST:PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "[::1]:9092", "SASL_SSL://a.example:9092", "a:1,b:2", "a:1, b:2"})
    void givenAddresses_whenMade_thenTakenAsTheyAre(String addresses) {
        assertThat(destination(addresses, Map.of()).producerConfig())
                .containsEntry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses);
    }

    @Test
    void givenDefaults_whenConfigured_thenNothingIsLostDoubledOrReordered() {
        ProducerConfig config = producerConfig(Map.of());

        assertThat(config.getBoolean("enable.idempotence")).isTrue();
        assertThat(config.getString("acks")).isEqualTo("-1");
        assertThat(config.getInt("max.in.flight.requests.per.connection")).isLessThanOrEqualTo(5);
        assertThat(config.getString("compression.type")).isEqualTo("lz4");
        assertThat(config.getLong("linger.ms")).isEqualTo(20);
    }

    @Test
    void givenSettingOfTheUser_whenConfigured_thenItWins() {
        assertThat(producerConfig(Map.of("linger.ms", "5")).getLong("linger.ms"))
                .isEqualTo(5);
    }

    private static ProducerConfig producerConfig(Map<String, String> kafka) {
        Map<String, Object> config = destination("localhost:9092", kafka).producerConfig();
        config.put("key.serializer", StringSerializer.class);
        config.put("value.serializer", StringSerializer.class);
        return new ProducerConfig(config);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acks",
                "bootstrap.servers",
                "enable.idempotence",
                "partitioner.class",
                "partitioner.ignore.keys",
                "transactional.id",
                "producer.transactional.id"
            })
    void givenSettingThatDeliveryDependsOn_whenPassedThrough_thenItIsRefused(String key) {
        assertThatThrownBy(() -> destination("localhost:9092", Map.of(key, "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kafka." + key);
    }

    @Test
    void givenNameThatCantBeResolved_whenConnected_thenTheErrorAsksForIt() {
        assertThatThrownBy(() -> destination("nohost.invalid:9092", Map.of()).connect())
                .isInstanceOf(DestinationUnavailableException.class)
                .hasMessageContaining("nohost.invalid:9092")
                .hasMessageContaining("can this machine resolve it?");
    }

    private static KafkaDestination destination(String address, Map<String, String> kafka) {
        return new KafkaDestination(
                address,
                RegistrySettings.of(URI.create("http://localhost:8081")),
                Topics.ARTICLES,
                1 << 20,
                true,
                kafka);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
