package io.tallywire.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The configuration and the alert rules, by Prometheus' own tool. */
@NeedsPrometheus
class PromtoolTest {
    @Test
    void givenTheConfiguration_whenChecked_thenItIsOne() throws Exception {
        promtool("check", "config", "prometheus.yml");
    }

    @Test
    void givenSeriesOfGoodAndBadTimes_whenTheRulesRunOnThem_thenTheRightAlertsFire() throws Exception {
        promtool("test", "rules", "tests/alerts_test.yml");
    }

    private static void promtool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(OpsFolder.PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(command + "\n" + said).isZero();
    }
}
