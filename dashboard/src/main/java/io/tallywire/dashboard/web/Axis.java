package io.tallywire.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A linear axis over finite values, with room at both ends and ticks at round numbers. */
final class Axis {
    private static final int TICKS = 5;
    private static final double ROOM = 0.06; // of the span, at each end
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private final double from;
    private final double to;
    private final double start;
    private final double end;

    /**
     * An axis that holds all values.
     *
     * @param start where it starts in the picture
     * @param end where it ends in the picture
     */
    Axis(DoubleStream values, double start, double end) {
        double[] sorted = values.filter(Double::isFinite).sorted().toArray();
        double least = sorted.length == 0 ? 0 : sorted[0];
        double most = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
        double span = most > least ? most - least : Math.max(1, Math.abs(most));
        this.from = least - (most > least ? ROOM : 0.5) * span;
        this.to = most + (most > least ? ROOM : 0.5) * span;
        this.start = start;
        this.end = end;
    }

    /** Where a value lies in the picture. */
    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** Round values along the axis. */
    List<Double> ticks() {
        double rough = (to - from) / TICKS;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = DoubleStream.of(STEPS)
                .map(factor -> factor * magnitude)
                .filter(candidate -> candidate >= rough)
                .findFirst()
                .orElse(rough);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(from / step) * step; tick <= to && ticks.size() <= 2 * TICKS; tick += step) {
            ticks.add(tick == 0 ? 0.0 : tick);
        }
        return ticks;
    }
}
