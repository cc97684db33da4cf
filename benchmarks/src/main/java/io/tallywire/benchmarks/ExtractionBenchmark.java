package io.tallywire.benchmarks;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.claimextractor.extraction.ExtractedClaim;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many articles of 600 words one thread reads in a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Thread)
public class ExtractionBenchmark {
    private static final int WORDS = 600;

    /** The folder with the articles. */
    @Param("quickstart/src/main/samples")
    public String articles = "";

    private final ClaimExtractor extractor = ClaimExtractor.create();
    private List<ArticleText> texts = List.of();
    private int next;

    /** Cuts or repeats each article to {@value #WORDS} words, so that articles of any corpus can be compared. */
    @Setup
    public void read() {
        texts = BenchmarkArticles.read(Path.of(articles)).stream()
                .map(ExtractionBenchmark::ofStandardLength)
                .toList();
        if (texts.isEmpty()) {
            throw new IllegalStateException("No articles in " + articles + ": give a folder with -p articles=FOLDER");
        }
    }

    @Benchmark
    public List<ExtractedClaim> extract() {
        next = (next + 1) % texts.size();
        return extractor.extract(texts.get(next));
    }

    private static ArticleText ofStandardLength(ArticleText article) {
        StringBuilder body = new StringBuilder();
        int words = 0;
        while (words < WORDS) {
            for (String paragraph : article.body().split("\n", -1)) {
                int length = paragraph.split(" ", -1).length;
                if (words < WORDS) {
                    body.append(paragraph).append('\n');
                    words += length;
                }
            }
        }
        return new ArticleText(article.headline(), body.toString(), article.publishedAt());
    }
}
