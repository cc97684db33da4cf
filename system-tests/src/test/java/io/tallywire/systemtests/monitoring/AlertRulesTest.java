package io.tallywire.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The alert rules: that Prometheus reads them, that they fire when they should, and that the runbook knows each. */
class AlertRulesTest {
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)\n +exp_alerts:\n");
    private static final Pattern ENTRY = Pattern.compile("(?m)^### (Tallywire\\w+)$");

    @Test
    void givenTheAlerts_whenTheRunbookIsRead_thenItHasAnEntryForEachAndForNoOther() throws Exception {
        assertThat(found(ENTRY, Files.readString(OpsFolder.RUNBOOK))).isEqualTo(alerts());
    }

    @Test
    void givenTheAlerts_whenTheirTestsAreRead_thenEachIsSeenToFire() throws Exception {
        assertThat(found(
                        TESTED,
                        Files.readString(OpsFolder.PROMETHEUS.resolve("tests").resolve("alerts_test.yml"))))
                .isEqualTo(alerts());
    }

    @Test
    void givenTheAlerts_whenTheyPointToTheRunbook_thenToTheirOwnEntry() throws Exception {
        assertThat(found(Pattern.compile("runbook_url: docs/operations.md#(\\w+)"), rules()))
                .isEqualTo(alerts().stream()
                        .map(alert -> alert.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** With Prometheus' own tool. */
    @Nested
    @NeedsPrometheus
    class Promtool {
        @Test
        void givenTheConfiguration_whenChecked_thenItIsOne() throws Exception {
            run("check", "config", "prometheus.yml");
        }

        @Test
        void givenSeriesOfGoodAndBadTimes_whenTheRulesRunOnThem_thenTheRightAlertsFire() throws Exception {
            run("test", "rules", "tests/alerts_test.yml");
        }

        private void run(String... arguments) throws Exception {
            String[] command = new String[arguments.length + 1];
            command[0] = "promtool";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            Process process = new ProcessBuilder(command)
                    .directory(OpsFolder.PROMETHEUS.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("promtool " + Arrays.toString(arguments) + "\n" + said)
                    .isZero();
        }
    }

    private static Set<String> alerts() throws IOException {
        return found(ALERT, rules());
    }

    private static String rules() throws IOException {
        return Files.readString(OpsFolder.PROMETHEUS.resolve("alerts.yml"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
