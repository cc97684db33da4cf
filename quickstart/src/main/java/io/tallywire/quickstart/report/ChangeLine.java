package io.tallywire.quickstart.report;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change in one line: what changed, of which claim, and the figures before and after. */
public final class ChangeLine {
    private static final String NO_UNIT = "item"; // a change names none; the label does where it matters

    private ChangeLine() {}

    /** The line: "RANGE_WIDENED  People killed, Tarnford: 30 to 50 -> 30 to 60, 3 sources". */
    public static String of(ClaimChange change) {
        Optional<TallyFigures> before = Optional.ofNullable(change.getBefore());
        Optional<TallyFigures> after = Optional.ofNullable(change.getAfter());
        boolean consensus = change.getKind() == ChangeKind.CONSENSUS_MOVED;
        String figures = Stream.of(before, after)
                .flatMap(Optional::stream)
                .map(side -> consensus ? consensus(side) : range(side))
                .distinct()
                .collect(Collectors.joining(" -> "));
        String sources = after.map(side -> ", " + sources(side)).orElse("");
        return change.getKind() + "  " + Printable.line(change.getLabel()) + ": " + figures + sources;
    }

    private static String range(TallyFigures figures) {
        return FigureText.interval(figures.getLow(), figures.getHigh(), NO_UNIT);
    }

    private static String consensus(TallyFigures figures) {
        return FigureText.interval(figures.getConsensusLow(), figures.getConsensusHigh(), NO_UNIT);
    }

    private static String sources(TallyFigures figures) {
        long count = figures.getIndependentSources();
        return count + (count == 1 ? " source" : " sources") + (figures.getDisputed() ? ", disputed" : "");
    }
}
