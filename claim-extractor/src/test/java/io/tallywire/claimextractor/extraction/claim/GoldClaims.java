package io.tallywire.claimextractor.extraction.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.claim.ToldFigure.Verdict;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.number.FigureFinder;
import io.tallywire.claimextractor.extraction.text.Sentence;
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
    private final ClaimReader reader = new ClaimReader(lexicon);
    private final FigureReader figures = new FigureReader(lexicon, null);
    private final FigureFinder finder = new FigureFinder(lexicon);
    private final HitFinder hits = new HitFinder(lexicon.claims(), lexicon.forms());
    private final Furniture furniture = new Furniture(lexicon.speakers());

    /** The numbers of FILE.articles.jsonl, by the labels in FILE.gold.jsonl beside it, without those of optional rows. */
    List<Labelled> read(Path file) throws IOException {
        List<JsonNode> gold = GoldHeads.rows(Path.of(file.toString().replace(".articles.", ".gold.")));
        List<Labelled> labelled = new ArrayList<>();
        for (JsonNode article : GoldHeads.rows(file)) {
            String id = article.path("id").asText();
            List<JsonNode> own = gold.stream()
                    .filter(row -> row.path("doc").asText().equals(id))
                    .toList();
            ArticleText text = new ArticleText(
                    article.path("title").asText(""), article.path("body").asText(""), null);
            for (Reading reading : reader.readings(text.text(), text.headline().length())) {
                if (!furniture.is(text.text(), reading.sentence())) {
                    read(text.text(), reading, own, labelled);
                }
            }
        }
        return labelled;
    }

    private void read(String text, Reading reading, List<JsonNode> gold, List<Labelled> labelled) {
        for (ToldFigure told : figures.read(reading)) {
            label(text, reading, told, gold, labelled);
        }
        Reading timed = reading.with(reading.durations());
        for (ToldFigure told : figures.read(timed, reading.durations(), Verdict.DURATION)) {
            label(text, timed, told, gold, labelled);
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
                        .forEach(told -> label(text, more, told, gold, labelled));
            }
        }
    }

    private static boolean isRead(List<Figure> figures, Figure number) {
        return figures.stream().anyMatch(figure -> figure.from() < number.to() && number.from() < figure.to());
    }

    private static void label(
            String text, Reading reading, ToldFigure told, List<JsonNode> gold, List<Labelled> labelled) {
        Sentence sentence = reading.sentence();
        Figure figure = told.figure();
        int start = text.codePointCount(0, sentence.at(figure.from()).start());
        int end = text.codePointCount(0, sentence.at(figure.to() - 1).end());
        boolean optional = false;
        boolean claim = false;
        boolean exact = false;
        for (JsonNode row : gold) {
            if (Math.min(end, row.path("end").asInt())
                    > Math.max(start, row.path("start").asInt())) {
                boolean left = row.path("optional").asBoolean();
                optional |= left;
                claim |= !left;
                exact |= !left
                        && GoldHeads.isClose(row.path("low"), figure.low())
                        && GoldHeads.isClose(row.path("high"), figure.high());
            }
        }
        if (claim || !optional) {
            labelled.add(new Labelled(ClaimFeatures.of(reading, told), told.verdict(), claim, exact));
        }
    }
}
