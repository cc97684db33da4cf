package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.Trend;
import io.tallywire.schemas.text.FigureText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One tally with all that is known of it: its figures, a plot of its sources' intervals, and the sentences behind them. */
public final class TallyDetails {
    private static final int PLOT_WIDTH = 40;

    private final TallyTable table;
    private final TextStyle style;

    /** Details that are marked in a style. */
    public TallyDetails(TextStyle style) {
        this.table = new TallyTable(1, style);
        this.style = style;
    }

    /** The lines. */
    public List<String> lines(ClaimTally tally) {
        List<String> lines = new ArrayList<>();
        table.addSummary(lines, tally);
        lines.add("  first seen " + time(tally.getFirstSeen()) + ", last seen " + time(tally.getLastSeen()));
        if (tally.getTrend() != Trend.UNKNOWN) {
            lines.add("  the newest reports' range against the older ones': "
                    + tally.getTrend().name().toLowerCase(Locale.ROOT));
        }
        tally.getWindows().forEach(figures -> lines.add(window(figures, tally.getUnit())));
        if (!tally.getDisagreeing().isEmpty()) {
            lines.add("  "
                    + tally.getDisagreeing().stream()
                            .map(source -> TallyTable.publisher(source) + " says " + TallyTable.figure(source))
                            .collect(Collectors.joining(", ")));
        }
        lines.add("  key " + Printable.line(tally.getClaimKey()));
        lines.add("");
        List<SourceEstimate> sources = tally.getSources();
        IntervalPlot plot = new IntervalPlot(
                sources.stream().map(SourceEstimate::getQuantity).toList(), PLOT_WIDTH);
        int width = sources.stream()
                .mapToInt(source -> TallyTable.figure(source).length())
                .max()
                .orElse(0);
        for (SourceEstimate source : sources) {
            String figure = TallyTable.figure(source);
            lines.add("  " + plot.bar(source.getQuantity()) + "  " + figure + " ".repeat(width - figure.length()) + "  "
                    + TallyTable.publisher(source));
        }
        for (SourceEstimate source : sources) {
            lines.add("");
            lines.add("  " + style.bold(TallyTable.publisher(source)) + ", " + time(source.getPublishedAt())
                    + (source.getUrl() == null ? "" : ", " + Printable.line(source.getUrl())));
            lines.add("    " + Printable.line(source.getSentence()));
        }
        return lines;
    }

    private static String window(TallyFigures figures, String unit) {
        String text = "  " + TallyWindow.words(figures) + ": ";
        if (figures.getArticles() == 0) {
            return text + "nothing";
        }
        return text + TallyTable.count(figures.getArticles(), "article") + ", "
                + TallyTable.count(figures.getIndependentSources(), "independent source") + ", range "
                + FigureText.interval(figures.getLow(), figures.getHigh(), unit)
                + (figures.getDisputed() ? ", disputed" : "");
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "undated" : time.toString();
    }
}
