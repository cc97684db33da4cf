package io.tallywire.dashboard.web;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws each source's estimate as a bar on one axis: open ends dashed with an arrow, what is apart from the consensus in
 * another colour, the consensus as a band, copies of one another in a bracket.
 */
final class IntervalSvg {
    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int RIGHT = 845;
    private static final int ROW = 26;
    private static final int TOP = 8;
    private static final int BOTTOM = 26;
    private static final int LONGEST_NAME = 42;

    private final ClaimTally tally;
    private final List<List<SourceEstimate>> groups;
    private final Axis axis;
    private final int height;

    IntervalSvg(ClaimTally tally, List<List<SourceEstimate>> groups) {
        this.tally = tally;
        this.groups = groups;
        TallyFigures all = tally.getAllTime();
        DoubleStream ends = Stream.concat(
                        tally.getSources().stream()
                                .map(SourceEstimate::getQuantity)
                                .flatMap(quantity ->
                                        Stream.of(quantity.getLow(), quantity.getHigh(), quantity.getPoint())),
                        Stream.of(all.getLow(), all.getHigh(), all.getMedian()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
        this.axis = new Axis(ends, LEFT, RIGHT);
        int rows = groups.stream().mapToInt(List::size).sum();
        this.height = TOP + rows * ROW + BOTTOM;
    }

    Html draw() {
        Html svg = frame(
                "Plot of the estimates",
                "plot-name",
                "The estimates of " + groups.size() + " independent sources; the sentences below give each in words",
                height);
        grid(svg);
        band(svg);
        int row = 0;
        for (List<SourceEstimate> group : groups) {
            if (group.size() > 1) {
                double from = y(row) - ROW / 3.0;
                double to = y(row + group.size() - 1) + ROW / 3.0;
                svg.open("path", "class", "copies", "d", "M8 " + n(from) + "H3V" + n(to) + "H8")
                        .close();
            }
            for (SourceEstimate estimate : group) {
                estimate(svg, estimate, y(row));
                row++;
            }
        }
        return svg.close().close();
    }

    /**
     * Opens a plot in a region that scrolls, both to be closed.
     *
     * @param region what the region is, for screen readers
     * @param id the id of the title
     * @param title what the plot shows, and where to read it in words
     */
    static Html frame(String region, String id, String title, int height) {
        return new Html()
                .open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", region)
                .open(
                        "svg",
                        "class",
                        "plot",
                        "viewBox",
                        "0 0 " + WIDTH + " " + height,
                        "role",
                        "img",
                        "aria-labelledby",
                        id)
                .leaf("title", title, "id", id);
    }

    private static double y(int row) {
        return TOP + row * ROW + ROW / 2.0;
    }

    private void grid(Html svg) {
        int bottom = height - BOTTOM;
        for (double tick : axis.ticks()) {
            String x = n(axis.at(tick));
            line(svg, "grid", x, n(TOP), x, n(bottom));
            svg.leaf(
                    "text",
                    FigureText.interval(tick, tick, "item"),
                    "class",
                    "muted",
                    "x",
                    x,
                    "y",
                    n(bottom + 17.0),
                    "text-anchor",
                    "middle");
        }
    }

    private void band(Html svg) {
        TallyFigures all = tally.getAllTime();
        int bottom = height - BOTTOM;
        if (all.getConsensusSources() > 0) {
            double from = all.getConsensusLow() == null ? LEFT : axis.at(all.getConsensusLow());
            double to = all.getConsensusHigh() == null ? RIGHT : axis.at(all.getConsensusHigh());
            svg.open(
                            "rect",
                            "class",
                            "band",
                            "x",
                            n(Math.min(from, to) - 1),
                            "y",
                            n(TOP),
                            "width",
                            n(Math.abs(to - from) + 2),
                            "height",
                            n(bottom - TOP))
                    .close();
        }
        Double median = all.getMedian();
        if (median != null) {
            String x = n(axis.at(median));
            line(svg, "median", x, n(TOP), x, n(bottom));
        }
    }

    private void estimate(Html svg, SourceEstimate estimate, double y) {
        Quantity quantity = estimate.getQuantity();
        boolean out = isApart(quantity);
        String words = ClaimPage.publisher(estimate)
                + ClaimPage.speaker(estimate).map(who -> " · " + who).orElse("");
        svg.open("g", "class", out ? "out" : "in");
        svg.leaf("title", words + ": " + FigureText.of(quantity));
        svg.leaf("text", shorten(words), "x", "14", "y", n(y + 4));
        Double low = quantity.getLow();
        Double high = quantity.getHigh();
        double from = low == null ? LEFT : axis.at(low);
        double to = high == null ? RIGHT : axis.at(high);
        boolean open = low == null || high == null;
        if (to - from < 6 && !open) {
            from -= 3;
            to += 3;
        }
        line(svg, open ? "bar open" : "bar", n(from), n(y), n(to), n(y));
        if (low == null) {
            arrow(svg, LEFT, y, -1);
        }
        if (high == null) {
            arrow(svg, RIGHT, y, 1);
        }
        Double point = quantity.getPoint();
        if (point != null) {
            svg.open("circle", "class", "point", "cx", n(axis.at(point)), "cy", n(y), "r", "4")
                    .close();
        }
        svg.close();
    }

    /** Whether it has no figure in common with the consensus. */
    private boolean isApart(Quantity quantity) {
        TallyFigures all = tally.getAllTime();
        return all.getConsensusSources() > 0
                && (orElse(quantity.getLow(), Double.NEGATIVE_INFINITY)
                                > orElse(all.getConsensusHigh(), Double.POSITIVE_INFINITY)
                        || orElse(quantity.getHigh(), Double.POSITIVE_INFINITY)
                                < orElse(all.getConsensusLow(), Double.NEGATIVE_INFINITY));
    }

    private static double orElse(@Nullable Double value, double other) {
        return value == null ? other : value;
    }

    private static void arrow(Html svg, double x, double y, int direction) {
        svg.open(
                        "path",
                        "class",
                        "arrow",
                        "d",
                        "M" + n(x - 5 * direction) + " " + n(y - 6) + "L" + n(x + 6 * direction) + " " + n(y) + "L"
                                + n(x - 5 * direction) + " " + n(y + 6) + "Z")
                .close();
    }

    private static void line(Html svg, String style, String x1, String y1, String x2, String y2) {
        svg.open("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2).close();
    }

    private static String shorten(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    static String n(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
