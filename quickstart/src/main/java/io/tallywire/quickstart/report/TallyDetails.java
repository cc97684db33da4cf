package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.text.FigureText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        lines.add("  key " + tally.getClaimKey());
        lines.add("");
        List<SourceEstimate> sources = tally.getSources();
        IntervalPlot plot = new IntervalPlot(
                sources.stream().map(SourceEstimate::getQuantity).toList(), PLOT_WIDTH);
        int width = sources.stream()
                .mapToInt(source -> FigureText.of(source.getQuantity()).length())
                .max()
                .orElse(0);
        for (SourceEstimate source : sources) {
            String figure = FigureText.of(source.getQuantity());
            lines.add("  " + plot.bar(source.getQuantity()) + "  " + figure + " ".repeat(width - figure.length()) + "  "
                    + TallyTable.publisher(source));
        }
        for (SourceEstimate source : sources) {
            lines.add("");
            lines.add("  " + style.bold(TallyTable.publisher(source)) + ", " + time(source.getPublishedAt())
                    + (source.getUrl() == null ? "" : ", " + source.getUrl()));
            lines.add("    " + source.getSentence());
        }
        return lines;
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "undated" : time.toString();
    }
}
