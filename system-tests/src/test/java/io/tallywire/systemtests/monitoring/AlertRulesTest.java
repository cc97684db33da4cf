package io.tallywire.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The alerts: that each is seen to fire in their tests, and that the runbook knows each. */
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
