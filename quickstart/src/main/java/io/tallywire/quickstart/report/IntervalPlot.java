package io.tallywire.quickstart.report;

import io.tallywire.schemas.Quantity;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws figures as bars below one another on one axis, from the lowest finite end to the highest. An open end is drawn as
 * an arrow at the edge.
 */
final class IntervalPlot {
    private static final int OPEN_SHARE = 8; // an eighth of the axis on each side is kept for open ends

    private final int width;
    private final double from;
    private final double to;

    /**
     * A plot that all the figures fit in.
     *
     * @param width in characters; at least 16
     */
    IntervalPlot(List<Quantity> figures, int width) {
        this.width = width;
        double[] ends = figures.stream()
                .flatMapToDouble(figure -> DoubleStream.concat(stream(figure.getLow()), stream(figure.getHigh())))
                .sorted()
                .toArray();
        this.from = ends.length == 0 ? 0 : ends[0];
        this.to = ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    private static DoubleStream stream(@Nullable Double end) {
        return end == null ? DoubleStream.empty() : DoubleStream.of(end);
    }

    /** The bar of one figure, padded to the plot's width. */
    String bar(Quantity figure) {
        Double low = figure.getLow();
        Double high = figure.getHigh();
        int start = low == null ? 0 : column(low);
        int end = high == null ? width - 1 : column(high);
        StringBuilder bar = new StringBuilder(" ".repeat(width));
        for (int column = start; column <= end; column++) {
            bar.setCharAt(column, '─');
        }
        bar.setCharAt(start, low == null ? '◄' : '├');
        bar.setCharAt(end, high == null ? '►' : '┤');
        if (start == end) {
            bar.setCharAt(start, '●');
        }
        return bar.toString();
    }

    private int column(double value) {
        int margin = width / OPEN_SHARE;
        double share = to > from ? (value - from) / (to - from) : 0.5;
        return margin + (int) Math.round(share * (width - 1 - 2 * margin));
    }
}
