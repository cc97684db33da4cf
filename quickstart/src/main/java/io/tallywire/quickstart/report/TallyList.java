package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tallies one a line: how many stand behind a claim, its range, what it is, and its key. */
public final class TallyList {
    private static final List<String> TITLES = List.of("SOURCES", "PUBLISHERS", "RANGE", "CLAIM", "KEY");

    private final TallyWindow window;
    private final TextStyle style;

    /** A list of the figures over a window, whose titles are marked in a style. */
    public TallyList(TallyWindow window, TextStyle style) {
        this.window = window;
        this.style = style;
    }

    /** The lines, titles first, best supported first. */
    public List<String> lines(Collection<ClaimTally> tallies) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(TITLES);
        tallies.stream()
                .sorted(TallyTable.bestSupportedFirst(window))
                .flatMap(tally -> window.of(tally).map(figures -> row(tally, figures)).stream())
                .forEach(rows::add);
        int[] widths = new int[TITLES.size() - 1]; // nothing stands behind the last column
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.set(0, style.bold(lines.get(0)));
        return lines;
    }

    private static List<String> row(ClaimTally tally, TallyFigures figures) {
        return List.of(
                Long.toString(figures.getIndependentSources()),
                Long.toString(figures.getPublishers()),
                FigureText.interval(figures.getLow(), figures.getHigh(), tally.getUnit())
                        + (figures.getDisputed() ? " !" : ""),
                Printable.line(tally.getLabel()),
                Printable.line(tally.getClaimKey()));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        return line.append(row.get(widths.length)).toString();
    }
}
