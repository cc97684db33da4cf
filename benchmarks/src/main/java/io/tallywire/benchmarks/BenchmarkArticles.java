package io.tallywire.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallywire.claimextractor.extraction.ArticleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles that a benchmark reads: every {@code *.ndjson} and {@code *.jsonl} file of a folder, in name order. */
final class BenchmarkArticles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchmarkArticles() {}

    /** The articles below {@code folder}; gold labels, which have no text, are left out. */
    static List<ArticleText> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(BenchmarkArticles::hasArticles)
                    .sorted()
                    .flatMap(BenchmarkArticles::lines)
                    .map(BenchmarkArticles::article)
                    .filter(article -> !article.body().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No articles could be read from " + folder, e);
        }
    }

    private static boolean hasArticles(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".ndjson") || name.endsWith("articles.jsonl");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }

    private static ArticleText article(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new ArticleText(text(json, "title", "headline"), text(json, "body", "articleBody"), null);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a JSON object: " + line, e);
        }
    }

    private static String text(JsonNode json, String name, String otherName) {
        return json.path(name).asText(json.path(otherName).asText(""));
    }
}
