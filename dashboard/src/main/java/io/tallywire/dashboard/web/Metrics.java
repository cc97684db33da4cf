package io.tallywire.dashboard.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes metrics in Prometheus' text format, each family once with its help. Not thread-safe. */
final class Metrics {
    private final Map<String, StringBuilder> families = new LinkedHashMap<>();

    /** Starts a family of gauges; it appears even when it stays empty. */
    Metrics gauge(String name, String help) {
        return family(name, help, "gauge");
    }

    /** Starts a family of counters; it appears even when it stays empty. */
    Metrics counter(String name, String help) {
        return family(name, help, "counter");
    }

    private Metrics family(String name, String help, String type) {
        families.put(name, new StringBuilder("# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n"));
        return this;
    }

    /**
     * Adds a sample to a family that was started.
     *
     * @param labels names and values in turn
     */
    Metrics sample(String name, long value, String... labels) {
        return sample(name, Long.toString(value), labels);
    }

    /**
     * Adds a sample to a family that was started.
     *
     * @param labels names and values in turn
     */
    Metrics sample(String name, double value, String... labels) {
        return sample(name, Double.toString(value), labels);
    }

    private Metrics sample(String name, String value, String[] labels) {
        StringBuilder family = families.get(name);
        if (family == null) {
            throw new IllegalStateException("The family " + name + " was not started");
        }
        family.append(name);
        for (int i = 0; i + 1 < labels.length; i += 2) {
            family.append(i == 0 ? '{' : ',')
                    .append(labels[i])
                    .append("=\"")
                    .append(escape(labels[i + 1]))
                    .append('"');
        }
        family.append(labels.length > 0 ? "} " : " ").append(value).append('\n');
        return this;
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        families.values().forEach(text::append);
        return text.toString();
    }
}
