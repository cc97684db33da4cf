package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.aggregator.tally.Windows;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.runtime.config.ConfigLayers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregatorConfigTest {
    @Test
    void givenNoSettings_whenRead_thenTheseAreTheDefaults() {
        AggregatorConfig config = read(Map.of());

        assertThat(config.streams().applicationId()).isEqualTo("tallywire-aggregator");
        assertThat(config.tally())
                .isEqualTo(new TallyConfig(
                        25,
                        new Windows(
                                List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7)),
                                Duration.ofHours(24)),
                        ClockMode.WALL,
                        Duration.ofMillis(100),
                        Duration.ofDays(30)));
    }

    @Test
    void givenEverySetting_whenRead_thenEachLandsInItsField() {
        AggregatorConfig config = read(Map.of(
                "application.id", "other",
                "tally.listed.sources", "7",
                "tally.windows", "PT15M, P1D",
                "tally.trend.window", "PT15M",
                "tally.clock", "event",
                "tally.publish.interval.ms", "0",
                "tally.withdrawal.memory", "PT1H"));

        assertThat(config.streams().applicationId()).isEqualTo("other");
        assertThat(config.tally())
                .isEqualTo(new TallyConfig(
                        7,
                        new Windows(List.of(Duration.ofMinutes(15), Duration.ofDays(1)), Duration.ofMinutes(15)),
                        ClockMode.EVENT,
                        Duration.ZERO,
                        Duration.ofHours(1)));
    }

    @Test
    void givenMoreListedSourcesThanARecordHolds_whenRead_thenItIsRefused() {
        assertThatThrownBy(() -> read(Map.of("tally.listed.sources", "1000000")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tally.listed.sources");
    }

    @Test
    void givenATrendOverNoneOfTheWindows_whenRead_thenItIsRefused() {
        assertThatThrownBy(() -> read(Map.of("tally.windows", "PT1H")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("The trend's window PT24H is none of the windows [PT1H]");
    }

    @Test
    void givenAWindowThatIsNoDuration_whenRead_thenTheMessageShowsTheForm() {
        assertThatThrownBy(() -> read(Map.of("tally.windows", "1h")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"1h\", which is no ISO 8601 duration like PT1H or P7D");
    }

    @Test
    void givenANegativeMemoryOfWithdrawals_whenRead_thenItIsRefused() {
        assertThatThrownBy(() -> read(Map.of("tally.withdrawal.memory", "PT-1H")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"tally.withdrawal.memory\" has \"PT-1H\", which is negative");
    }

    private static AggregatorConfig read(Map<String, String> flags) {
        return AggregatorConfig.from(
                new ConfigLayers(AggregatorConfig.definition()).addFlags(flags).resolve());
    }
}
