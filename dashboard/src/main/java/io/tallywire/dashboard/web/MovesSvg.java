package io.tallywire.dashboard.web;

import io.tallywire.dashboard.claims.Claims.Change;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws how the range of a claim moved: the range as a band of steps, the median as a line. */
final class MovesSvg {
    private static final int LEFT = 70;
    private static final int RIGHT = 845;
    private static final int TOP = 10;
    private static final int BOTTOM = 170;
    private static final int HEIGHT = 195;

    private final List<Change> changes;
    private final Axis values;
    /** A change is as late as the latest before it: articles may be tallied in another order than they were ingested. */
    private final long[] times;

    private final long first;
    private final long last;

    /** @param newestFirst at least one */
    MovesSvg(List<Change> newestFirst) {
        this.changes = new ArrayList<>(newestFirst);
        Collections.reverse(changes);
        this.values = new Axis(
                changes.stream()
                        .map(change -> change.change().getAfter())
                        .filter(Objects::nonNull)
                        .flatMap(after -> Stream.of(after.getLow(), after.getHigh(), after.getMedian()))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue),
                BOTTOM,
                TOP);
        this.times = new long[changes.size()];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < times.length; i++) {
            latest = Math.max(latest, changes.get(i).at());
            times[i] = latest;
        }
        this.first = times[0];
        this.last = latest;
    }

    Html draw() {
        Html svg = IntervalSvg.frame(
                "Plot of the changes",
                "moves-name",
                "How the range moved over " + changes.size() + " changes; the list below gives each in words",
                HEIGHT);
        for (double tick : values.ticks()) {
            String y = IntervalSvg.n(values.at(tick));
            svg.open("line", "class", "grid", "x1", IntervalSvg.n(LEFT), "y1", y, "x2", IntervalSvg.n(RIGHT), "y2", y)
                    .close();
            svg.leaf(
                    "text",
                    FigureText.interval(tick, tick, "item"),
                    "class",
                    "muted",
                    "x",
                    IntervalSvg.n(LEFT - 8),
                    "y",
                    IntervalSvg.n(values.at(tick) + 4),
                    "text-anchor",
                    "end");
        }
        StringBuilder median = new StringBuilder();
        for (int i = 0; i < changes.size(); i++) {
            TallyFigures after = changes.get(i).change().getAfter();
            double from = x(i);
            double to = i + 1 < changes.size() ? x(i + 1) : RIGHT;
            if (after != null) {
                step(svg, after, from, Math.max(to, from + 1));
                median(median, after, from, to);
            }
        }
        svg.open("path", "class", "step-line", "d", median.isEmpty() ? "M0 0" : median.toString())
                .close();
        svg.leaf(
                "text",
                ClaimPage.time(java.time.Instant.ofEpochMilli(first)),
                "class",
                "muted",
                "x",
                IntervalSvg.n(LEFT),
                "y",
                IntervalSvg.n(HEIGHT - 5));
        svg.leaf(
                "text",
                ClaimPage.time(java.time.Instant.ofEpochMilli(last)),
                "class",
                "muted",
                "x",
                IntervalSvg.n(RIGHT),
                "y",
                IntervalSvg.n(HEIGHT - 5),
                "text-anchor",
                "end");
        return svg.close().close();
    }

    /** By time, in the first nine tenths; the last step stands until now. */
    private double x(int change) {
        double width = (RIGHT - LEFT) * 0.9;
        return last == first
                ? LEFT + width * change / Math.max(1, changes.size())
                : LEFT + width * (times[change] - first) / (last - first);
    }

    private void step(Html svg, TallyFigures after, double from, double to) {
        double top = after.getHigh() == null ? TOP : values.at(after.getHigh());
        double bottom = after.getLow() == null ? BOTTOM : values.at(after.getLow());
        svg.open(
                        "rect",
                        "class",
                        "steps",
                        "x",
                        IntervalSvg.n(from),
                        "y",
                        IntervalSvg.n(Math.min(top, bottom) - 1),
                        "width",
                        IntervalSvg.n(to - from),
                        "height",
                        IntervalSvg.n(Math.abs(bottom - top) + 2))
                .close();
    }

    private void median(StringBuilder path, TallyFigures after, double from, double to) {
        Double median = after.getMedian();
        if (median != null) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(IntervalSvg.n(from))
                    .append(' ')
                    .append(IntervalSvg.n(values.at(median)));
            path.append('H').append(IntervalSvg.n(to));
        }
    }
}
