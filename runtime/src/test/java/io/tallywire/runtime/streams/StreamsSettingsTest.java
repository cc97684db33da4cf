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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.id",
                "bootstrap.servers",
                "admin.bootstrap.servers",
                "processing.guarantee",
                "deserialization.exception.handler",
                "processing.exception.handler",
                "production.exception.handler",
                "partitioner.ignore.keys",
                "producer.partitioner.ignore.keys",
                "processing.exception.handler.global.enabled",
                "errors.dead.letter.queue.topic.name",
                "ensure.explicit.internal.resource.naming",
                "state.dir",
                "num.stream.threads",
                "num.standby.replicas",
                "default.key.serde",
                "default.value.serde",
                "isolation.level",
                "consumer.isolation.level",
                "main.consumer.isolation.level",
                "restore.consumer.isolation.level",
                "global.consumer.isolation.level",
                "auto.offset.reset",
                "main.consumer.auto.offset.reset",
                "consumer.enable.auto.commit",
                "producer.transactional.id",
                "producer.enable.idempotence",
                "producer.acks",
                "producer.partitioner.class",
                "topic.cleanup.policy",
                "topic.retention.ms",
                "topic.retention.bytes"
            })
    void givenWhatExactTalliesHangOn_whenPassedThrough_thenItIsRefused(String key) {
        assertThatThrownBy(() -> read(Map.of("kafka." + key, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kafka." + key + " can't be set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "producer."})
    void givenAProducersSetting_whenPassedThrough_thenItIsStrongerThanOurs(String prefix) {
        StreamsConfig config = new StreamsConfig(read(Map.of(
                        "kafka." + prefix + "compression.type", "zstd",
                        "kafka." + prefix + "max.request.size", "9000000"))
                .toKafka("dead"));

        assertThat(config.getProducerConfigs("client"))
                .containsEntry("compression.type", "zstd")
                .containsEntry("max.request.size", "9000000");
    }

    @Test
    void givenNoProducersSetting_whenTurnedIntoKafkas_thenOursHold() {
        StreamsConfig config = new StreamsConfig(read(Map.of()).toKafka("dead"));

        assertThat(config.getProducerConfigs("client"))
                .containsEntry("compression.type", "lz4")
                .containsEntry("max.request.size", 4 * 1_048_588)
                .containsEntry("interceptor.classes", "io.tallywire.schemas.event.EventHeadersInterceptor");
    }

    @Test
    void givenSettings_whenTurnedIntoKafkas_thenStreamsAcceptsThemAndIsExactlyOnce() {
        StreamsConfig config = new StreamsConfig(read(Map.of()).toKafka("dead"));

        assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(config.getString(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG))
                .isEqualTo("dead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "producer."})
    void givenAnInterceptorOfTheUser_whenTurnedIntoKafkas_thenTheHeadersAreStillAdded(String prefix) {
        StreamsConfig config = new StreamsConfig(read(Map.of("kafka." + prefix + "interceptor.classes", "their.Own"))
                .toKafka("dead"));

        assertThat(config.getProducerConfigs("client"))
                .containsEntry("interceptor.classes", "their.Own,io.tallywire.schemas.event.EventHeadersInterceptor");
    }

    @Test
    void givenAPortThatIsNone_whenRead_thenTheErrorSaysWhatIsAllowed() {
        assertThatThrownBy(() -> read(Map.of("monitoring.port", "65536")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("monitoring.port")
                .hasMessageContaining("0 to 65535, or \"off\"");
    }

    @Test
    void givenAPassword_whenPrinted_thenItIsNotThere() {
        assertThat(read(Map.of("schema.registry.user.info", "me:secret")).toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.secruity.protocol, kafka.security.protocol",
        "kafka.lingr.ms, kafka.linger.ms",
        "kafka.main.consumer.max.poll.record, kafka.main.consumer.max.poll.records",
    })
    void givenAMistypedKeyForKafka_whenRead_thenTheErrorNamesWhatWasMeant(String typed, String meant) {
        assertThatThrownBy(() -> read(Map.of(typed, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"" + typed + "\"")
                .hasMessageContaining("Did you mean \"" + meant + "\"?");
    }

    @Test
    void givenAPlugInsOwnKeyForKafka_whenRead_thenItIsPassedOn() {
        assertThat(read(Map.of("kafka.acme.tracing.endpoint", "x")).connection().kafka())
                .containsEntry("acme.tracing.endpoint", "x");
    }

    @Test
    void givenAPasswordOfTheBroker_whenPrinted_thenOnlyItsKeyIsThere() {
        assertThat(read(Map.of("kafka.sasl.jaas.config", "PlainLoginModule required password=\"secret\";"))
                        .toString())
                .contains("sasl.jaas.config")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@registry:8081",
                "http://me:se cret@registry:8081",
                "http://me:secret@my_registry:8081",
                "me:secret@registry:8081"
            })
    void givenCredentialsInTheRegistrysAddress_whenRead_thenTheErrorNamesTheSettingAndHidesThem(String url) {
        assertThatThrownBy(() -> read(Map.of("schema.registry.url", url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.user.info")
                .extracting(Throwables::getStackTrace, InstanceOfAssertFactories.STRING)
                .doesNotContain("cret@");
    }

    private static StreamsSettings read(Map<String, String> flags) {
        return StreamsSettings.from(new ConfigLayers(StreamsSettings.definition("an-app", 8085))
                .addFlags(flags)
                .resolve());
    }
}
