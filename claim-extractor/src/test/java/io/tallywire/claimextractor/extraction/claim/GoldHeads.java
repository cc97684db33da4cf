package io.tallywire.claimextractor.extraction.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads labelled articles as choices among the nouns around their figures. */
final class GoldHeads {

    /**
     * A labelled figure.
     *
     * @param example the choice to learn from
     * @param rules which candidate of the example the rules choose; 0 is "only implied"
     * @param implied whether the label names no noun
     * @param optional whether the row is left out when scored
     */
    record Labelled(SoftmaxTrainer.Example example, int rules, boolean implied, boolean optional) {}

    /** How much a row counts whose subject is only implied: a guess there is no fault, for no claim key holds it. */
    private static final double IMPLIED = 0.1;

    private final Lexicon lexicon = Lexicon.load();
    private final GoldArticles articles = new GoldArticles(lexicon);
    private final SubjectReader subjects = new SubjectReader(lexicon);
    private final HeadRanker ranker = new HeadRanker(lexicon);
    private final HeadName names = new HeadName(lexicon);

    /** The labelled figures of FILE.articles.jsonl, by the labels in FILE.gold.jsonl beside it. */
    List<Labelled> read(LabelledFile file) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        for (GoldArticles.Article article : articles.read(file.path())) {
            for (Reading reading : article.readings()) {
                label(article, reading, reading.figures(), file.weight(), labelled);
                if (!reading.durations().isEmpty()) {
                    label(article, reading.with(reading.durations()), reading.durations(), file.weight(), labelled);
                }
            }
        }
        return labelled;
    }

    private void label(
            GoldArticles.Article article,
            Reading reading,
            List<Figure> figures,
            double weight,
            List<Labelled> labelled) {
        HeadPath way = new HeadPath(reading);
        List<SubjectReader.Counted> all = subjects.propose(reading);
        for (SubjectReader.Counted counted : all) {
            JsonNode row = figures.contains(counted.figure())
                    ? GoldArticles.row(article, reading.sentence(), counted.figure())
                    : null;
            if (row != null && !counted.converted()) {
                labelled.add(label(ranker.place(way, counted, all), row, weight));
            }
        }
    }

    private Labelled label(FigurePlace place, JsonNode row, double weight) {
        boolean implied = !row.path("head").isTextual();
        BitSet right = new BitSet();
        right.set(0, implied);
        List<List<String>> features = new ArrayList<>();
        List<double[]> meanings = new ArrayList<>();
        features.add(features(place, null));
        meanings.add(new double[lexicon.vectors().dimensions()]);
        for (Noun noun : ranker.nouns(place)) {
            right.set(features.size(), !implied && isHead(place, noun, row.path("head")));
            features.add(features(place, noun));
            int word = ranker.row(place, noun);
            meanings.add(IntStream.range(0, lexicon.vectors().dimensions())
                    .mapToDouble(i -> lexicon.vectors().component(word, i))
                    .toArray());
        }
        return new Labelled(
                new SoftmaxTrainer.Example(features, meanings, right, implied ? weight * IMPLIED : weight),
                place.rules() == null ? 0 : 1,
                implied,
                row.path("optional").asBoolean());
    }

    private List<String> features(FigurePlace place, @Nullable Noun noun) {
        List<String> features = new ArrayList<>();
        ranker.describe(place, noun, parts -> features.add(String.join("|", parts)));
        return features;
    }

    private boolean isHead(FigurePlace place, Noun noun, JsonNode label) {
        Reading reading = place.way().reading();
        String lower = reading.sentence().lower(noun.head());
        String head = label.asText().toLowerCase(Locale.ROOT);
        if (head.equals(names.of(reading, noun, place.figure()))) {
            return true;
        }
        String last = lexicon.forms().noun(head.substring(head.lastIndexOf(' ') + 1));
        return last.equals(lower) || last.equals(lexicon.forms().noun(lower));
    }
}
