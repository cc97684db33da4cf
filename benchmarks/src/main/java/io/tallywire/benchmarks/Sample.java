package io.tallywire.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/**
 * One measurement of one side.
 *
 * @param rate records a second
 * @param nanos processor time by part, of all records together
 */
record Sample(double rate, Map<ThreadTimes.Part, Long> nanos) {

    /** Of the time between two looks. */
    static Sample between(Map<ThreadTimes.Part, Long> start, Map<ThreadTimes.Part, Long> end, double rate) {
        return new Sample(rate, minus(end, start));
    }

    /** Without what another one took. */
    Sample less(Sample other) {
        return new Sample(rate, minus(nanos, other.nanos));
    }

    long totalNanos() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<ThreadTimes.Part, Long> minus(
            Map<ThreadTimes.Part, Long> all, Map<ThreadTimes.Part, Long> some) {
        Map<ThreadTimes.Part, Long> rest = new EnumMap<>(all);
        some.forEach((part, nanos) -> rest.merge(part, -nanos, Long::sum));
        return rest;
    }
}
