package io.tallywire.claimextractor.extraction.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.claimextractor.extraction.claim.ToldFigure.Verdict;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.number.FigureFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled articles as a choice for every number: claim or none. */
final class GoldClaims {

    /**
     * A number.
     *
     * @param features what speaks for and against it as a claim
     * @param verdict what the rules take it for
     * @param claim whether a label has it
     * @param exact whether it has the interval of the label
     */
    record Labelled(List<String> features, Verdict verdict, boolean claim, boolean exact) {}

    private final Lexicon lexicon = Lexicon.load();
    private final GoldArticles articles = new GoldArticles(lexicon);
    private final FigureReader figures = new FigureReader(lexicon, null);
    private final FigureFinder finder = new FigureFinder(lexicon);
    private final HitFinder hits = new HitFinder(lexicon);
    private final Furniture furniture = new Furniture(lexicon.speakers());

    /** The numbers of FILE.articles.jsonl, by the labels in FILE.gold.jsonl beside it, without those of optional rows. */
    List<Labelled> read(Path file) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        for (GoldArticles.Article article : articles.read(file)) {
            for (Reading reading : article.readings()) {
                if (!furniture.is(article.text(), reading.sentence())) {
                    read(article, reading, labelled);
                }
            }
        }
        return labelled;
    }

    private void read(GoldArticles.Article article, Reading reading, List<Labelled> labelled) {
        for (ToldFigure told : figures.read(reading)) {
            label(article, reading, told, labelled);
        }
        Reading timed = reading.with(reading.durations());
        for (ToldFigure told : figures.read(timed, reading.durations(), Verdict.DURATION)) {
            label(article, timed, told, labelled);
        }
        Reading triggered = new Reading(
                reading.sentence(),
                reading.tags(),
                reading.figures(),
                List.of(),
                hits.find(reading.sentence(), reading.tags()));
        for (Figure number : finder.findNumbers(reading.sentence(), reading.tags())) {
            if (!isRead(reading.figures(), number) && !isRead(reading.durations(), number)) {
                Reading more = triggered.with(List.of(number));
                figures.read(more, List.of(number), Verdict.OTHER)
                        .forEach(told -> label(article, more, told, labelled));
            }
        }
    }

    private static boolean isRead(List<Figure> figures, Figure number) {
        return figures.stream().anyMatch(figure -> figure.from() < number.to() && number.from() < figure.to());
    }

    private static void label(GoldArticles.Article article, Reading reading, ToldFigure told, List<Labelled> labelled) {
        boolean optional = false;
        boolean claim = false;
        boolean exact = false;
        for (JsonNode row : article.rows()) {
            if (GoldArticles.overlaps(article, reading.sentence(), told.figure(), row)) {
                boolean left = row.path("optional").asBoolean();
                optional |= left;
                claim |= !left;
                exact |= !left && GoldArticles.isExact(row, told.figure());
            }
        }
        if (claim || !optional) {
            labelled.add(new Labelled(ClaimFeatures.of(reading, told), told.verdict(), claim, exact));
        }
    }
}
