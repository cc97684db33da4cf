package io.tallywire.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.ConfigLayers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardConfigTest {
    @Test
    void givenNothing_whenRead_thenTheDefaultsHold() {
        DashboardConfig config = config(Map.of());

        assertThat(config.web().host()).isEqualTo("127.0.0.1");
        assertThat(config.web().port()).isEqualTo(8080);
        assertThat(config.interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.board().apps().stallMillis()).isEqualTo(10_000);
        assertThat(config.board().others().stallMillis()).isEqualTo(90_000);
        assertThat(config.apps()).containsEntry("aggregator", List.of(URI.create("http://127.0.0.1:8082")));
    }

    @Test
    void givenAVariableWithTheProgramsNameOnce_whenRead_thenItSetsTheKey() {
        DashboardConfig config = DashboardConfig.from(new ConfigLayers(DashboardConfig.definition())
                .addEnvironment("TALLYWIRE_DASHBOARD_", Map.of("TALLYWIRE_DASHBOARD_PORT", "9000"))
                .resolve());

        assertThat(config.web().port()).isEqualTo(9000);
    }

    @Test
    void givenAnAddressOfTheNetwork_whenNothingSaysThatItIsTrusted_thenItIsRefused() {
        assertThatThrownBy(() -> config(Map.of("dashboard.host", "0.0.0.0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dashboard.trusted.network=true");
    }

    @Test
    void givenAnAddressOfATrustedNetwork_whenRead_thenItIsAllowedUnderItsNames() {
        DashboardConfig config = config(Map.of(
                "dashboard.host", "0.0.0.0",
                "dashboard.trusted.network", "true",
                "dashboard.allowed.hosts", "dashboard, Localhost"));

        assertThat(config.web().host()).isEqualTo("0.0.0.0");
        assertThat(config.web().allowedHosts()).containsExactlyInAnyOrder("dashboard", "localhost");
    }

    @Test
    void givenAUserWithoutAPassword_whenRead_thenTheErrorNamesBoth() {
        assertThatThrownBy(() -> config(Map.of("dashboard.user", "ann")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dashboard.user and dashboard.password");
    }

    @Test
    void givenAnAppAtTwoPlaces_whenRead_thenBothAreKept() {
        assertThat(config(Map.of("dashboard.apps", "aggregator=http://a:1, aggregator=http://b:1"))
                        .apps())
                .containsEntry("aggregator", List.of(URI.create("http://a:1"), URI.create("http://b:1")));
    }

    @Test
    void givenAppsThatAreNoList_whenRead_thenTheErrorShowsTheForm() {
        assertThatThrownBy(() -> config(Map.of("dashboard.apps", "here")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("name=http://host:port");
    }

    private static DashboardConfig config(Map<String, String> flags) {
        return DashboardConfig.from(
                new ConfigLayers(DashboardConfig.definition()).addFlags(flags).resolve());
    }
}
