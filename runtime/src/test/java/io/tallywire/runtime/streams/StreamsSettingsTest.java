package io.tallywire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.schemas.registry.RegistrySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {
    @Test
    void givenNoSettings_whenRead_thenTheseAreTheDefaults() {
        StreamsSettings settings = read(Map.of());

        assertThat(settings)
                .isEqualTo(new StreamsSettings(
                        "an-app",
                        new Connection(
                                "localhost:9092", RegistrySettings.of(URI.create("http://localhost:8081")), Map.of()),
                        Path.of("state"),
                        1,
                        0,
                        new MonitoringSettings("127.0.0.1", OptionalInt.of(8085))));
    }

    @Test
    void givenEverySetting_whenRead_thenEachLandsInItsField() {
        StreamsSettings settings = read(Map.of(
                "application.id", "other",
                "bootstrap.servers", "one:1,two:2",
                "schema.registry.url", "https://registry:3/apis/ccompat/v7",
                "schema.registry.user.info", "me:secret",
                "state.dir", "/var/state",
                "threads", "4",
                "standbys", "1",
                "monitoring.host", "0.0.0.0",
                "monitoring.port", "off",
                "kafka.client.rack", "a"));

        RegistrySettings plain = RegistrySettings.of(URI.create("https://registry:3/apis/ccompat/v7"));
        assertThat(settings)
                .isEqualTo(new StreamsSettings(
                        "other",
                        new Connection(
                                "one:1,two:2",
                                new RegistrySettings(
                                        plain.url(),
                                        Optional.of("me:secret"),
                                        plain.connectTimeout(),
                                        plain.readTimeout()),
                                Map.of("client.rack", "a")),
                        Path.of("/var/state"),
                        4,
                        1,
                        new MonitoringSettings("0.0.0.0", OptionalInt.empty())));
    }

    @Test
    void givenAnAddressThatIsNoUrl_whenRead_thenTheErrorShowsHowToGiveIt() {
        assertThatThrownBy(() -> read(Map.of("schema.registry.url", "localhost:8081")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("localhost:8081")
                .hasMessageContaining("like http://localhost:8081");
    }

    @Test
    void givenAWeakerGuarantee_whenPassedThrough_thenItIsRefused() {
        assertThatThrownBy(() -> read(Map.of("kafka.processing.guarantee", "at_least_once")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kafka.processing.guarantee");
    }

    @Test
    void givenSettings_whenTurnedIntoKafkas_thenStreamsAcceptsThemAndIsExactlyOnce() {
        StreamsConfig config = new StreamsConfig(read(Map.of()).toKafka("dead"));

        assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(config.getString(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG))
                .isEqualTo("dead");
    }

    @Test
    void givenAPortThatIsNone_whenRead_thenTheErrorSaysWhatIsAllowed() {
        assertThatThrownBy(() -> read(Map.of("monitoring.port", "65536")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("monitoring.port")
                .hasMessageContaining("0 to 65535, or \"off\"");
    }

    @Test
    void givenAnInterceptorOfTheUser_whenTurnedIntoKafkas_thenTheHeadersAreStillAdded() {
        assertThat(read(Map.of("kafka.producer.interceptor.classes", "their.Own"))
                        .toKafka("dead"))
                .containsEntry(
                        "producer.interceptor.classes", "their.Own,io.tallywire.schemas.event.EventHeadersInterceptor");
    }

    @Test
    void givenAPassword_whenPrinted_thenItIsNotThere() {
        assertThat(read(Map.of("schema.registry.user.info", "me:secret")).toString())
                .doesNotContain("secret");
    }

    private static StreamsSettings read(Map<String, String> flags) {
        return StreamsSettings.from(new ConfigLayers(StreamsSettings.definition("an-app", 8085))
                .addFlags(flags)
                .resolve());
    }
}
