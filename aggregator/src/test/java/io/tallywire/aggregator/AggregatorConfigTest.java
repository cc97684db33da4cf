package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.aggregator.AggregatorConfig.TallyConfig;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.ConfigLayers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregatorConfigTest {
    @Test
    void givenNoSettings_whenRead_thenTheseAreTheDefaults() {
        AggregatorConfig config = read(Map.of());

        assertThat(config.streams().applicationId()).isEqualTo("tallywire-aggregator");
        assertThat(config.tally()).isEqualTo(new TallyConfig(100));
    }

    @Test
    void givenEverySetting_whenRead_thenEachLandsInItsField() {
        AggregatorConfig config = read(Map.of("application.id", "other", "tally.listed.sources", "7"));

        assertThat(config.streams().applicationId()).isEqualTo("other");
        assertThat(config.tally()).isEqualTo(new TallyConfig(7));
    }

    @Test
    void givenMoreListedSourcesThanARecordHolds_whenRead_thenItIsRefused() {
        assertThatThrownBy(() -> read(Map.of("tally.listed.sources", "1000000")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tally.listed.sources");
    }

    private static AggregatorConfig read(Map<String, String> flags) {
        return AggregatorConfig.from(
                new ConfigLayers(AggregatorConfig.definition()).addFlags(flags).resolve());
    }
}
