package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tallies as a table that a person reads: what is claimed, how well it is supported, and who says what. */
public final class TallyTable {
    private static final Comparator<TallyFigures> LEAST_SUPPORTED_FIRST = Comparator.comparing(
                    TallyFigures::getIndependentSources)
            .thenComparing(TallyFigures::getPublishers)
            .thenComparing(TallyFigures::getArticles);

    private final int claims;
    private final TextStyle style;

    /**
     * A table of a given length.
     *
     * @param claims how many claims it shows at most
     * @param style how it marks text
     */
    public TallyTable(int claims, TextStyle style) {
        this.claims = claims;
        this.style = style;
    }

    /** The lines of the table. Claims of a single publisher are only counted, unless there are no others. */
    public List<String> lines(Collection<ClaimTally> tallies) {
        List<ClaimTally> shared = tallies.stream()
                .filter(tally -> tally.getAllTime().getPublishers() > 1)
                .toList();
        List<ClaimTally> shown = (shared.isEmpty() ? tallies : shared)
                .stream()
                        .sorted(bestSupportedFirst(TallyWindow.ALL_TIME))
                        .limit(claims)
                        .toList();
        List<String> lines = new ArrayList<>();
        shown.forEach(tally -> addClaim(lines, tally));
        lines.add(tallies.size() + " claims in all; " + shared.size() + " reported by more than one publisher, "
                + shown.size() + " shown.");
        return lines;
    }

    private void addClaim(List<String> lines, ClaimTally tally) {
        addSummary(lines, tally);
        addEstimates(lines, tally.getSources());
        lines.add("");
    }

    /** Adds what is claimed and how well it is supported. */
    void addSummary(List<String> lines, ClaimTally tally) {
        TallyFigures figures = tally.getAllTime();
        lines.add(style.bold(capitalised(Printable.line(tally.getLabel()))));
        lines.add("  " + count(figures.getPublishers(), "publisher") + ", "
                + count(figures.getIndependentSources(), "independent source") + ", "
                + count(figures.getSpeakers(), "speaker"));
        lines.add("  range " + FigureText.interval(figures.getLow(), figures.getHigh(), tally.getUnit())
                + (figures.getDisputed() ? style.warning("  disputed") : ""));
        if (figures.getIndependentSources() > 1) {
            lines.add("  " + figures.getConsensusSources() + " of " + figures.getIndependentSources() + " agree on "
                    + FigureText.interval(figures.getConsensusLow(), figures.getConsensusHigh(), tally.getUnit()));
        }
    }

    /** By the support over a window, a total order, so that the same tallies always print the same. */
    static Comparator<ClaimTally> bestSupportedFirst(TallyWindow window) {
        return Comparator.comparing(
                        (ClaimTally tally) -> window.of(tally)
                                .orElseGet(() -> TallyFigures.newBuilder().build()),
                        LEAST_SUPPORTED_FIRST.reversed())
                .thenComparing(ClaimTally::getLabel)
                .thenComparing(ClaimTally::getClaimKey);
    }

    private void addEstimates(List<String> lines, List<SourceEstimate> estimates) {
        int figureWidth = width(estimates.stream().map(TallyTable::figure).toList());
        int publisherWidth = width(estimates.stream().map(TallyTable::publisher).toList());
        for (SourceEstimate estimate : estimates) {
            lines.add(("    " + padded(figure(estimate), figureWidth) + "  "
                            + padded(publisher(estimate), publisherWidth) + "  " + style.faint(credit(estimate)))
                    .stripTrailing());
        }
    }

    static String publisher(SourceEstimate estimate) {
        return Printable.line(estimate.getPublisher().isEmpty() ? estimate.getDomain() : estimate.getPublisher());
    }

    static String figure(SourceEstimate estimate) {
        return Printable.line(FigureText.of(estimate.getQuantity()));
    }

    private static String credit(SourceEstimate estimate) {
        String speaker = estimate.getAttribution() == null
                ? ""
                : estimate.getAttribution().getText();
        String agency = estimate.getOriginator() == null ? "" : " [" + estimate.getOriginator() + "]";
        return Printable.line(speaker + agency);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
