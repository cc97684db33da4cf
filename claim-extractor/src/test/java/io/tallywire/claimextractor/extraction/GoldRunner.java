package io.tallywire.claimextractor.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints the claims of articles in the shape that score.py reads: {@code GoldRunner FILE.articles.jsonl...}. With
 * {@code --speed} it prints start-up time and articles a second on one thread instead, with {@code --quantities
 * NEWSQUANT.json} the quantities of sentences as score_newsquant.py reads them.
 */
public final class GoldRunner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 20;

    private GoldRunner() {}

    /** Runs over the files named by {@code args}. */
    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("--quantities")) {
            quantities(Path.of(args[1]));
            return;
        }
        boolean speed = args.length > 0 && args[0].equals("--speed");
        long started = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ClaimExtractor extractor = ClaimExtractor.create();
        long ready = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
        List<JsonNode> articles = new ArrayList<>();
        for (int i = speed ? 1 : 0; i < args.length; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]))) {
                articles.add(JSON.readTree(line));
            }
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (speed) {
            System.gc();
            Runtime machine = Runtime.getRuntime();
            out.printf(
                    Locale.ROOT,
                    "start-up %.0f ms, %.0f of them on the processor; heap in use %.1f MB with the articles%n",
                    (ready - started) / 1e6,
                    cpu / 1e6,
                    (machine.totalMemory() - machine.freeMemory()) / 1e6);
            measure(extractor, articles, out);
        } else {
            articles.forEach(article -> print(article, extractor, out));
        }
        out.flush();
    }

    private static void quantities(Path file) throws IOException {
        ClaimExtractor extractor = ClaimExtractor.create();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (JsonNode sentence : JSON.readTree(file.toFile())) {
            ObjectNode row = JSON.createObjectNode();
            for (RecognisedQuantity quantity :
                    extractor.quantities(sentence.path("text").asText())) {
                row.withArrayProperty("quantities")
                        .addObject()
                        .put("value", quantity.value())
                        .put("change", quantity.change())
                        .put("unit", quantity.unit());
            }
            row.withArrayProperty("quantities");
            out.println(row);
        }
        out.flush();
    }

    private static ArticleText text(JsonNode article) {
        return new ArticleText(
                article.path("title").asText(""), article.path("body").asText(""), null);
    }

    private static void measure(ClaimExtractor extractor, List<JsonNode> articles, PrintStream out) {
        List<ArticleText> texts = articles.stream().map(GoldRunner::text).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            long started = System.nanoTime();
            int claims = 0;
            for (ArticleText text : texts) {
                claims += extractor.extract(text).size();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            if (round % 5 == 0) {
                out.printf(Locale.ROOT, "%.0f articles/s, %d claims%n", texts.size() / seconds, claims);
            }
        }
    }

    private static void print(JsonNode article, ClaimExtractor extractor, PrintStream out) {
        for (ExtractedClaim claim : extractor.extract(text(article))) {
            ObjectNode row = JSON.createObjectNode();
            row.put("articleId", article.path("id").asText());
            row.put("start", claim.start()).put("end", claim.end());
            Quantity quantity = claim.quantity();
            ObjectNode figure = row.putObject("quantity");
            figure.put("text", quantity.text()).put("low", quantity.low()).put("high", quantity.high());
            figure.put("bound", quantity.bound().name()).put("unit", quantity.unit());
            row.putObject("subject")
                    .put("text", claim.subject().text())
                    .put("head", claim.subject().head());
            row.put("event", claim.event().name().toLowerCase(Locale.ROOT));
            claim.attribution()
                    .ifPresentOrElse(
                            credit -> row.putObject("attribution").put("text", credit.text()),
                            () -> row.putNull("attribution"));
            row.put("modality", claim.modality().name()).put("claimKey", claim.claimKey());
            row.put("label", claim.label());
            out.println(row);
        }
    }
}
