package io.tallywire.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What several rounds measured of one side beside the others. */
final class Samples {
    private static final double NANOS_PER_MICRO = 1e3;

    private final List<Sample> all = new ArrayList<>();

    void add(Sample sample) {
        all.add(sample);
    }

    double rate() {
        return median(all, Sample::rate);
    }

    /** The median of the rounds' ratios of this side's rate to another's. */
    double rateTo(Samples other) {
        return median(
                rounds(), round -> all.get(round).rate() / other.all.get(round).rate());
    }

    /** The same by processor time: what the other one takes to what this one takes. */
    double thriftTo(Samples other) {
        return median(
                rounds(),
                round -> (double) other.all.get(round).totalNanos()
                        / all.get(round).totalNanos());
    }

    /** Microseconds of processor time a record: all, then by part. */
    String micros(int records) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%5.1f", median(all, sample -> micros(sample.totalNanos(), records))));
        for (ThreadTimes.Part part : ThreadTimes.Part.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s %.1f",
                    part.name().toLowerCase(Locale.ROOT),
                    median(all, sample -> micros(sample.nanos().getOrDefault(part, 0L), records))));
        }
        return text.toString();
    }

    private List<Integer> rounds() {
        List<Integer> rounds = new ArrayList<>();
        for (int round = 0; round < all.size(); round++) {
            rounds.add(round);
        }
        return rounds;
    }

    private static double micros(long nanos, int records) {
        return nanos / NANOS_PER_MICRO / records;
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        double[] sorted = values.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
