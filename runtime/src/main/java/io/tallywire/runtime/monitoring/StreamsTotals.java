package io.tallywire.runtime.monitoring;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What an app has counted over all of its threads and tasks since it started. Kafka forgets what a task had counted when the
 * task moves to another instance.
 */
final class StreamsTotals {
    /** The metric of a processor that drops versions of records that newer ones have overtaken. */
    static final String LATE_VERSIONS = "late-version-total";

    private static final String DROPPED = "dropped-records-total";
    private static final String REBALANCES = "rebalance-total";

    private final Supplier<Map<MetricName, ? extends Metric>> metrics;

    StreamsTotals(Supplier<Map<MetricName, ? extends Metric>> metrics) {
        this.metrics = metrics;
    }

    /** Records that Kafka Streams itself has dropped: without a key, too late for a window. */
    long dropped() {
        return sum(DROPPED);
    }

    /** Versions of records that came after a newer one, and so count for nothing. */
    long lateVersions() {
        return sum(LATE_VERSIONS);
    }

    /** Rebalances that its threads have taken part in. */
    long rebalances() {
        return sum(REBALANCES);
    }

    private long sum(String name) {
        double sum = 0;
        for (Map.Entry<MetricName, ? extends Metric> metric : metrics.get().entrySet()) {
            if (metric.getKey().name().equals(name)
                    && metric.getValue().metricValue() instanceof Number value
                    && Double.isFinite(value.doubleValue())) {
                sum += value.doubleValue();
            }
        }
        return Math.round(sum);
    }
}
