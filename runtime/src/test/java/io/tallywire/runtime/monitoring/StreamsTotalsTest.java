package io.tallywire.runtime.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTotalsTest {
    private final Metrics metrics = new Metrics();
    private final StreamsTotals totals = new StreamsTotals(metrics::metrics);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void givenTwoTasksThatDropped_whenAdded_thenItIsTheSum() {
        count("dropped-records-total", "0_0", 2);
        count("dropped-records-total", "0_1", 3);

        assertThat(totals.dropped()).isEqualTo(5);
        assertThat(totals.lateVersions()).isZero();
    }

    @Test
    void givenNoMetric_whenAdded_thenItIsNone() {
        assertThat(totals.rebalances()).isZero();
    }

    private void count(String name, String task, double value) {
        metrics.sensor(name + task)
                .add(
                        metrics.metricName(name, "stream-task-metrics", Map.of("task-id", task)),
                        new CumulativeSum(value));
    }
}
