package io.tallywire.aggregator;

import java.time.Duration;

/** How windows are named in tallies: ISO 8601, whole days from two on as days. */
final class WindowNames {
    private WindowNames() {}

    static String of(Duration length) {
        boolean wholeDays = length.toDays() > 1 && length.equals(Duration.ofDays(length.toDays()));
        return wholeDays ? "P" + length.toDays() + "D" : length.toString();
    }
}
