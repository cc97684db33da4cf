package io.tallywire.schemas.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.registry.SchemaRegistry.Compatibility;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The faults that the real registry can't be made to show; the real one itself is in the end-to-end test. */
class ConfluentSchemaRegistryTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Test
    void givenNothingListens_whenRegistering_thenTheErrorNamesAddressAndSetting() throws Exception {
        URI nowhere;
        try (ServerSocket socket = new ServerSocket(0)) {
            nowhere = URI.create("http://localhost:" + socket.getLocalPort());
        }

        assertThatThrownBy(() -> register(RegistrySettings.of(nowhere)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void givenASlowRegistry_whenRegistering_thenTheReadTimeOutEndsIt() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":1}").withFixedDelay(60_000)));
        RegistrySettings impatient = new RegistrySettings(
                URI.create(SERVER.baseUrl()), Optional.empty(), Duration.ofSeconds(1), Duration.ofMillis(200));

        assertThatThrownBy(() -> register(impatient))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("imed out");
    }

    @Test
    void givenAConflict_whenRegistering_thenTheErrorSaysThatTheSchemaIsIncompatible() {
        answer(409, 409, "incompatible");

        assertThatThrownBy(this::register)
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("409")
                .hasMessageContaining("compatibility rule");
    }

    @Test
    void givenAnotherInstanceSetsTheSameRule_whenTheRegistryAnswersConflict_thenItIsAskedAgain() {
        SERVER.stubFor(any(anyUrl())
                .inScenario("race")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(jsonResponse("{\"error_code\":0,\"message\":\"A rule already exists.\"}", 409))
                .willSetStateTo("set"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("race")
                .whenScenarioStateIs("set")
                .willReturn(okJson("{\"compatibility\":\"FULL_TRANSITIVE\"}")));

        registry().requireCompatibility("t-value", Compatibility.FULL_TRANSITIVE);

        SERVER.verify(2, putRequestedFor(anyUrl()));
    }

    @Test
    void givenAServerError_whenRegistering_thenTheErrorCarriesItsAnswer() {
        answer(500, 50001, "store is down");

        assertThatThrownBy(this::register)
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("500")
                .hasMessageContaining("store is down");
    }

    @Test
    void givenWrongCredentials_whenRegistering_thenTheErrorNamesTheSetting() {
        answer(401, 40101, "unauthorized");

        assertThatThrownBy(this::register).hasMessageContaining("schema.registry.user.info");
    }

    @Test
    void givenAnUnknownId_whenFetching_thenItIsNoOutage() {
        answer(404, 40403, "Schema not found");

        assertThatThrownBy(() -> registry().schemaById(9))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("schema 9");
    }

    @Test
    void givenAPlainNotFound_whenFetching_thenItIsAnOutageAndNoBadRecord() {
        answer(404, 404, "Not Found");

        assertThatThrownBy(() -> registry().schemaById(9))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("path in schema.registry.url");
    }

    @Test
    void givenAUserAndPassword_whenPrinted_thenThePasswordIsNotThere() {
        RegistrySettings settings = new RegistrySettings(
                URI.create("http://localhost:1"),
                Optional.of("me:secret"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));

        assertThat(settings.toString()).doesNotContain("secret");
    }

    private static void answer(int status, int code, String message) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(jsonResponse("{\"error_code\":" + code + ",\"message\":\"" + message + "\"}", status)));
    }

    private int register() {
        return register(RegistrySettings.of(URI.create(SERVER.baseUrl())));
    }

    private static int register(RegistrySettings settings) {
        return new ConfluentSchemaRegistry(settings).register("t-value", Publisher.getClassSchema());
    }

    private static SchemaRegistry registry() {
        return new ConfluentSchemaRegistry(RegistrySettings.of(URI.create(SERVER.baseUrl())));
    }
}
