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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads labelled articles: FILE.articles.jsonl with the labels in FILE.gold.jsonl beside it. */
final class GoldArticles {

    /**
     * A labelled article.
     *
     * @param text headline and body
     * @param headline the reading of the headline; null without one
     * @param readings of all its sentences
     * @param rows its labels
     */
    record Article(String text, @Nullable Reading headline, List<Reading> readings, List<JsonNode> rows) {}

    private static final double CLOSE = 0.01;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClaimReader reader;

    GoldArticles(Lexicon lexicon) {
        reader = new ClaimReader(lexicon);
    }

    /** The articles of {@code file}, in its order. */
    List<Article> read(Path file) throws IOException {
        List<JsonNode> gold = rows(Path.of(file.toString().replace(".articles.", ".gold.")));
        List<Article> articles = new ArrayList<>();
        for (JsonNode article : rows(file)) {
            String id = article.path("id").asText();
            List<JsonNode> own = gold.stream()
                    .filter(row -> row.path("doc").asText().equals(id))
                    .toList();
            ArticleText text = new ArticleText(
                    article.path("title").asText(""), article.path("body").asText(""), null);
            int headline = text.headline().length();
            List<Reading> readings = reader.readings(text.text(), headline);
            articles.add(new Article(text.text(), ClaimReader.headline(readings, headline), readings, own));
        }
        return articles;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /** The label of {@code figure}, whose interval it has as well; null without one. */
    static @Nullable JsonNode row(Article article, Sentence sentence, Figure figure) {
        for (JsonNode row : article.rows()) {
            if (overlaps(article, sentence, figure, row) && isExact(row, figure)) {
                return row;
            }
        }
        return null;
    }

    /** Whether {@code row} labels a text that {@code figure} shares. */
    static boolean overlaps(Article article, Sentence sentence, Figure figure, JsonNode row) {
        int start = article.text().codePointCount(0, sentence.at(figure.from()).start());
        int end = article.text().codePointCount(0, sentence.at(figure.to() - 1).end());
        return Math.min(end, row.path("end").asInt())
                > Math.max(start, row.path("start").asInt());
    }

    /** Whether {@code figure} has the interval of {@code row}. */
    static boolean isExact(JsonNode row, Figure figure) {
        return isClose(row.path("low"), figure.low()) && isClose(row.path("high"), figure.high());
    }

    private static boolean isClose(JsonNode gold, @Nullable Double value) {
        if (!gold.isNumber() || value == null) {
            return !gold.isNumber() && value == null;
        }
        return Math.abs(gold.asDouble() - value) <= CLOSE * Math.max(Math.abs(gold.asDouble()), Math.abs(value));
    }
}
