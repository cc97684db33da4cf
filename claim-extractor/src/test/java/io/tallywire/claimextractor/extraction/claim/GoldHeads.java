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
import org.jspecify.annotations.Nullable;

/** Reads labelled articles as choices among the nouns around their figures. */
final class GoldHeads {

    /**
     * A labelled figure.
     *
     * @param example the choice to learn from
     * @param nouns the candidates of the example; null is "only implied"
     * @param rules which candidate the rules choose
     * @param implied whether the label names no noun
     * @param optional whether the row is left out when scored
     */
    record Labelled(
            SoftmaxTrainer.Example example,
            List<HeadRanker.Candidate> nouns,
            int rules,
            boolean implied,
            boolean optional) {}

    /** How much a row counts whose subject is only implied: a guess there is no fault, for no claim key holds it. */
    private static final double IMPLIED = 0.1;

    private static final double CLOSE = 0.01;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lexicon lexicon = Lexicon.load();
    private final ClaimReader reader = new ClaimReader(lexicon);
    private final SubjectReader subjects = new SubjectReader(lexicon);
    private final HeadRanker ranker = new HeadRanker(lexicon);

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
            HeadPath way = new HeadPath(reading);
            for (SubjectReader.Counted counted : subjects.propose(reading)) {
                JsonNode row = row(gold, text.text(), reading.sentence(), counted.figure());
                if (row != null && !counted.converted()) {
                    labelled.add(label(way, counted, row));
                }
            }
        }
        return labelled;
    }

    private Labelled label(HeadPath way, SubjectReader.Counted counted, JsonNode row) {
        List<HeadRanker.Candidate> nouns = ranker.candidates(way, counted.figure(), counted.proposed());
        boolean implied = !row.path("head").isTextual();
        BitSet right = new BitSet(nouns.size());
        for (int i = 0; i < nouns.size(); i++) {
            Noun noun = nouns.get(i).noun();
            right.set(i, noun == null ? implied : !implied && isHead(way.reading(), noun, row.path("head")));
        }
        List<List<String>> features =
                nouns.stream().map(HeadRanker.Candidate::features).toList();
        return new Labelled(
                new SoftmaxTrainer.Example(features, right, implied ? IMPLIED : 1),
                nouns,
                counted.proposed() == null ? 0 : 1,
                implied,
                row.path("optional").asBoolean());
    }

    private boolean isHead(Reading reading, Noun noun, JsonNode label) {
        String lower = reading.sentence().lower(noun.head());
        String head = label.asText().toLowerCase(Locale.ROOT);
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
