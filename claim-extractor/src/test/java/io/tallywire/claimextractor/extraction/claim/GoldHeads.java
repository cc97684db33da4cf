package io.tallywire.claimextractor.extraction.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final double CLOSE = 0.01;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lexicon lexicon = Lexicon.load();
    private final ClaimReader reader = new ClaimReader(lexicon);
    private final SubjectReader subjects = new SubjectReader(lexicon);
    private final HeadRanker ranker = new HeadRanker(lexicon);
    private final HeadName names = new HeadName(lexicon);

    /** The labelled figures of FILE.articles.jsonl, by the labels in FILE.gold.jsonl beside it. */
    List<Labelled> read(Path file) throws IOException {
        List<JsonNode> gold = rows(Path.of(file.toString().replace(".articles.", ".gold.")));
        List<Labelled> labelled = new ArrayList<>();
        for (JsonNode article : rows(file)) {
            String id = article.path("id").asText();
            List<JsonNode> own = gold.stream()
                    .filter(row -> row.path("doc").asText().equals(id))
                    .toList();
            labelled.addAll(read(article, own));
        }
        return labelled;
    }

    static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private List<Labelled> read(JsonNode article, List<JsonNode> gold) {
        ArticleText text = new ArticleText(
                article.path("title").asText(""), article.path("body").asText(""), null);
        List<Labelled> labelled = new ArrayList<>();
        for (Reading reading : reader.readings(text.text(), text.headline().length())) {
            label(text.text(), reading, reading.figures(), gold, labelled);
            if (!reading.durations().isEmpty()) {
                label(text.text(), reading.with(reading.durations()), reading.durations(), gold, labelled);
            }
        }
        return labelled;
    }

    private void label(
            String text, Reading reading, List<Figure> figures, List<JsonNode> gold, List<Labelled> labelled) {
        HeadPath way = new HeadPath(reading);
        List<SubjectReader.Counted> all = subjects.propose(reading);
        for (SubjectReader.Counted counted : all) {
            JsonNode row =
                    figures.contains(counted.figure()) ? row(gold, text, reading.sentence(), counted.figure()) : null;
            if (row != null && !counted.converted()) {
                labelled.add(label(ranker.place(way, counted, all), row));
            }
        }
    }

    private Labelled label(FigurePlace place, JsonNode row) {
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
                new SoftmaxTrainer.Example(features, meanings, right, implied ? IMPLIED : 1),
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

    static @Nullable JsonNode row(List<JsonNode> rows, String text, Sentence sentence, Figure figure) {
        int start = text.codePointCount(0, sentence.at(figure.from()).start());
        int end = text.codePointCount(0, sentence.at(figure.to() - 1).end());
        for (JsonNode row : rows) {
            boolean overlaps = Math.min(end, row.path("end").asInt())
                    > Math.max(start, row.path("start").asInt());
            if (overlaps && isClose(row.path("low"), figure.low()) && isClose(row.path("high"), figure.high())) {
                return row;
            }
        }
        return null;
    }

    static boolean isClose(JsonNode gold, @Nullable Double value) {
        if (!gold.isNumber() || value == null) {
            return !gold.isNumber() && value == null;
        }
        return Math.abs(gold.asDouble() - value) <= CLOSE * Math.max(Math.abs(gold.asDouble()), Math.abs(value));
    }
}
