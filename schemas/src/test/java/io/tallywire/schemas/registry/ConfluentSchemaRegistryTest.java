package io.tallywire.schemas.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.registry.SchemaRegistry.Compatibility;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"PROTOBUF,syntax = \\\"proto3\\\";", "JSON,{}", "AVRO,{}", "OTHER,?"})
    void givenASchemaThatIsNoAvro_whenFetching_thenItIsNoOutage(String type, String schema) {
        SERVER.stubFor(
                any(anyUrl()).willReturn(okJson("{\"schemaType\":\"" + type + "\",\"schema\":\"" + schema + "\"}")));

        assertThatThrownBy(() -> registry().schemaById(9))
                .isExactlyInstanceOf(SerializationException.class)
                .hasMessageContaining("schema 9")
                .hasMessageContaining("of type " + type);
    }

    @Test
    void givenAnAvroSchema_whenFetching_thenItIsAskedForOnce() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
        SchemaRegistry registry = registry();

        assertThat(registry.schemaById(9)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(registry.schemaById(9)).isEqualTo(Schema.create(Schema.Type.STRING));
        SERVER.verify(1, getRequestedFor(urlPathEqualTo("/schemas/ids/9")));
    }

    @Test
    void givenAUserAndPassword_whenFetching_thenTheyAreSent() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));

        new ConfluentSchemaRegistry(withUserInfo(SERVER.baseUrl())).schemaById(9);

        SERVER.verify(getRequestedFor(anyUrl()).withBasicAuth(new BasicCredentials("me", "secret")));
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
        assertThat(withUserInfo("http://localhost:1").toString()).doesNotContain("secret");
    }

    private static RegistrySettings withUserInfo(String url) {
        return new RegistrySettings(
                URI.create(url), Optional.of("me:secret"), Duration.ofSeconds(1), Duration.ofSeconds(1));
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
