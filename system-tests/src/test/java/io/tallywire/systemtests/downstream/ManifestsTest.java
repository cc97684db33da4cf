package io.tallywire.systemtests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tallywire.aggregator.AggregatorConfig;
import io.tallywire.claimextractor.ExtractorConfig;
import io.tallywire.dashboard.DashboardConfig;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.runtime.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

/** The settings in the Kubernetes manifests are settings of the apps. The manifests' form is checked in .ci/checks. */
class ManifestsTest {
    private static final Path MANIFESTS = Newsroom.HOME.resolve("ops").resolve("kubernetes");

    @Test
    void givenTheClaimExtractorsManifest_whenItsVariablesAreRead_thenProbesAskThePortThatItServes() throws Exception {
        assertSettings("claim-extractor", "TALLYWIRE_CLAIM_EXTRACTOR_", ExtractorConfig.definition());
    }

    @Test
    void givenTheAggregatorsManifest_whenItsVariablesAreRead_thenProbesAskThePortThatItServes() throws Exception {
        assertSettings("aggregator", "TALLYWIRE_AGGREGATOR_", AggregatorConfig.definition());
    }

    @Test
    void givenTheDashboardsManifest_whenItsVariablesAreRead_thenItStartsOnTheNetworkUnderItsNames() throws Exception {
        JsonNode container = container("dashboard");
        Map<String, String> environment = environment(container);
        environment.replaceAll((variable, value) -> value.replace("$(POD_IP)", "10.0.0.7")); // as the cluster does
        DashboardConfig config = DashboardConfig.from(new ConfigLayers(DashboardConfig.definition())
                .addEnvironment("TALLYWIRE_DASHBOARD_", environment)
                .resolve());

        assertThat(config.web().host()).isEqualTo("0.0.0.0");
        assertThat(config.web().port())
                .isEqualTo(container.at("/ports/0/containerPort").asInt());
        assertThat(config.web().allowedHosts()).contains("dashboard", "10.0.0.7");
        assertThat(config.apps()).containsEntry("aggregator", List.of(URI.create("http://aggregator:8082")));
        assertThat(config.stateDir())
                .isEqualTo(Path.of(container.at("/volumeMounts/0/mountPath").asText()));
        assertThat(container.at("/args/0").asText()).isEqualTo("dashboard");
    }

    @Test
    void givenTheDashboardsProbes_whenTheyAsk_thenUnderANameThatItHasAnywhere() throws Exception {
        JsonNode container = container("dashboard");

        for (String probe : List.of("livenessProbe", "readinessProbe")) {
            JsonNode header = container.path(probe).at("/httpGet/httpHeaders/0");
            assertThat(header.path("name").asText()).isEqualTo("Host");
            assertThat(header.path("value").asText()).isEqualTo("localhost");
        }
    }

    private static void assertSettings(String app, String prefix, ConfigDef definition) throws IOException {
        JsonNode container = container(app);
        Map<String, String> environment = environment(container);

        // A variable that is no setting is an error here.
        Settings settings =
                new ConfigLayers(definition).addEnvironment(prefix, environment).resolve();

        assertThat(environment.keySet()).allMatch(variable -> variable.startsWith(prefix));
        assertThat(settings.text("bootstrap.servers")).isEqualTo("kafka:9092");
        assertThat(settings.text("monitoring.host")).isEqualTo("0.0.0.0");
        assertThat(settings.text("monitoring.port"))
                .isEqualTo(container.at("/ports/0/containerPort").asText());
        assertThat(container.at("/args/0").asText()).isEqualTo(app);
    }

    private static Map<String, String> environment(JsonNode container) throws IOException {
        JsonNode shared = new YAMLMapper()
                .readTree(MANIFESTS.resolve("configmap.yaml").toFile())
                .path("data");
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode variable : container.path("env")) {
            JsonNode reference = variable.at("/valueFrom/configMapKeyRef/key");
            environment.put(
                    variable.path("name").asText(),
                    reference.isMissingNode()
                            ? variable.path("value").asText()
                            : shared.path(reference.asText()).asText());
        }
        return environment;
    }

    private static JsonNode container(String app) throws IOException {
        try (MappingIterator<JsonNode> documents = new YAMLMapper()
                .readerFor(JsonNode.class)
                .readValues(MANIFESTS.resolve(app + ".yaml").toFile())) {
            while (documents.hasNext()) {
                JsonNode container = documents.next().at("/spec/template/spec/containers/0");
                if (container.isObject()) {
                    return container;
                }
            }
        }
        throw new AssertionError(app + ".yaml has no container");
    }
}
