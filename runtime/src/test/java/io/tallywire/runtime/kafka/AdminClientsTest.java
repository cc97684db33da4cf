package io.tallywire.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.registry.RegistrySettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminClientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void givenSettingsOfAllClients_whenConfigured_thenOnlyAnAdminClientsAreTaken() {
        assertThat(AdminClients.config(
                        connection(
                                "broker:1", Map.of("client.rack", "a", "security.protocol", "SSL", "linger.ms", "5")),
                        PATIENCE))
                .isEqualTo(Map.of(
                        "bootstrap.servers",
                        "broker:1",
                        "default.api.timeout.ms",
                        30_000,
                        "request.timeout.ms",
                        15_000,
                        "security.protocol",
                        "SSL"));
    }

    @Test
    void givenATimeout_whenPassedThrough_thenItIsStronger() {
        assertThat(AdminClients.config(connection("broker:1", Map.of("default.api.timeout.ms", "7")), PATIENCE))
                .containsEntry("default.api.timeout.ms", "7");
    }

    @Test
    void givenARequestTimeoutForAllClients_whenItIsLongerThanThePatience_thenThePatienceHolds() {
        assertThat(AdminClients.config(connection("broker:1", Map.of("request.timeout.ms", "60000")), PATIENCE))
                .containsEntry("request.timeout.ms", 30_000)
                .containsEntry("default.api.timeout.ms", 30_000);
    }

    @Test
    void givenAShortRequestTimeout_whenPassedThrough_thenItHolds() {
        assertThat(AdminClients.config(connection("broker:1", Map.of("request.timeout.ms", "900")), PATIENCE))
                .containsEntry("request.timeout.ms", 900);
    }

    @Test
    void givenAnAddressWithoutAPort_whenCreated_thenTheErrorNamesTheSetting() {
        assertThatThrownBy(() -> AdminClients.create(connection("broker", Map.of()), PATIENCE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bootstrap.servers is \"broker\"");
    }

    @Test
    void givenANameThatNobodyKnows_whenCreated_thenTheBrokerIsUnreachableAndNoSettingWrong() {
        assertThatThrownBy(() -> AdminClients.create(connection("nosuchhost.invalid:9092", Map.of()), PATIENCE))
                .isInstanceOf(BrokerUnreachableException.class)
                .hasMessageContaining("bootstrap.servers is \"nosuchhost.invalid:9092\"");
    }

    private static Connection connection(String servers, Map<String, String> kafka) {
        return new Connection(servers, RegistrySettings.of(URI.create("http://registry:8081")), kafka);
    }
}
