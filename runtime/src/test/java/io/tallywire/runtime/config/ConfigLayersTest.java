package io.tallywire.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLayersTest {
    private static final String PREFIX = "TALLYWIRE_TEST_";

    @TempDir
    Path folder;

    private final ConfigLayers layers = new ConfigLayers(new ConfigDef()
            .define("state.dir", ConfigDef.Type.STRING, "default", Importance.HIGH, "")
            .define("threads", ConfigDef.Type.INT, 1, Range.atLeast(1), Importance.HIGH, "")
            .define("password", ConfigDef.Type.PASSWORD, "", Importance.HIGH, ""));

    @Test
    void givenNoLayers_whenResolved_thenDefaultsHold() {
        assertThat(layers.resolve().text("state.dir")).isEqualTo("default");
    }

    @Test
    void givenAllLayers_whenResolved_thenTheLaterOneWins() throws Exception {
        layers.addFile(file("state.dir=file\nthreads=2"));
        layers.addEnvironment(PREFIX, Map.of("TALLYWIRE_TEST_STATE_DIR", "env"));
        assertThat(layers.resolve().text("state.dir")).isEqualTo("env");

        layers.addFlags(Map.of("state.dir", "flag"));
        assertThat(layers.resolve().text("state.dir")).isEqualTo("flag");
        assertThat(layers.resolve().number("threads")).isEqualTo(2);
    }

    @Test
    void givenAMistypedKeyInTheFile_whenAdded_thenTheErrorNamesFileAndNearestKey() throws Exception {
        Path file = file("state.dri=x");

        assertThatThrownBy(() -> layers.addFile(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"state.dri\" in file " + file)
                .hasMessageContaining("Did you mean \"state.dir\"?");
    }

    @Test
    void givenAMistypedVariable_whenAdded_thenTheErrorNamesIt() {
        assertThatThrownBy(() -> layers.addEnvironment(PREFIX, Map.of("TALLYWIRE_TEST_THREAD", "2")))
                .hasMessageContaining("environment variable TALLYWIRE_TEST_THREAD")
                .hasMessageContaining("\"threads\"");
    }

    @Test
    void givenAVariableOfAnotherProgram_whenAdded_thenItIsLeftAlone() {
        layers.addEnvironment(PREFIX, Map.of("TALLYWIRE_OTHER_THREADS", "7"));

        assertThat(layers.resolve().number("threads")).isEqualTo(1);
    }

    @Test
    void givenAKeyLikeNoOther_whenAdded_thenTheErrorListsTheKnownOnes() {
        assertThatThrownBy(() -> layers.addFlags(Map.of("zzzzzzzz", "1")))
                .hasMessageContaining("Known are: password, state.dir, threads");
    }

    @Test
    void givenAValueOutOfRange_whenResolved_thenTheErrorNamesKeyAndPlace() {
        layers.addFlags(Map.of("threads", "0"));

        assertThatThrownBy(layers::resolve)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("threads")
                .hasMessageContaining("at least 1")
                .hasMessageContaining("option --set threads");
    }

    @Test
    void givenAKafkaKey_whenResolved_thenItIsPassedThroughWithoutThePrefix() {
        layers.addFlags(Map.of("kafka.security.protocol", "SSL"));

        assertThat(layers.resolve().kafka()).containsExactly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void givenAMissingFile_whenAdded_thenTheErrorNamesIt() {
        Path missing = folder.resolve("none.properties");

        assertThatThrownBy(() -> layers.addFile(missing))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void givenASecret_whenRead_thenItIsThere() {
        layers.addFlags(Map.of("password", "hush"));

        assertThat(layers.resolve().optionalSecret("password")).contains("hush");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("app.properties"), text);
    }
}
