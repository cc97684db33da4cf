package io.tallywire.benchmarks;

import io.tallywire.ingestproducer.IngestConfig;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.event.EventHeadersInterceptor;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What ingest does to an article before Kafka's producer has it, in processor time of one thread, which other programs on the
 * machine hardly change: reading (splitting, parsing, checking, ids, hashes), writing Avro, making headers. Prints the median of
 * the second half of the rounds. Arguments: a file for generated articles, rounds.
 */
public final class IngestStages {
    private static final int ARTICLES = 5_000;
    private static final int WORDS = 470;
    private static final double NANOS_PER_MICRO = 1e3;

    private final AvroSerializer<Article> serializer =
            new AvroSerializer<>(new InMemorySchemaRegistry(), Article.class);
    private final EventHeadersInterceptor headers = new EventHeadersInterceptor();
    private final List<Double> reading = new ArrayList<>();
    private final List<Double> writing = new ArrayList<>();
    private final List<Double> heading = new ArrayList<>();

    private IngestStages() {}

    /** Runs it and prints what it measures. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        new GeneratedArticles(WORDS).write(file, ARTICLES);
        IngestStages stages = new IngestStages();
        for (int round = 0; round < rounds; round++) {
            stages.round(file);
        }
        System.out.printf(
                Locale.ROOT,
                "microseconds an article: %.1f to read, %.1f to write as Avro, %.1f for headers%n",
                settled(stages.reading),
                settled(stages.writing),
                settled(stages.heading));
    }

    private void round(Path file) {
        List<Article> articles = new ArrayList<>();
        long start = now();
        try (ArticleInput input = new ArticleInput(
                List.of(InputSource.of(file)), IngestConfig.defaults().input(), Clock.systemUTC())) {
            input.forEachRemaining(item -> articles.add(((ParsedArticle) item).article()));
        }
        long read = now();
        List<byte[]> values = new ArrayList<>();
        articles.forEach(article -> values.add(serializer.serialize(Topics.ARTICLES.name(), article)));
        long written = now();
        for (int i = 0; i < values.size(); i++) {
            headers.onSend(
                    new ProducerRecord<>(Topics.ARTICLES.name(), articles.get(i).getId(), values.get(i)));
        }
        reading.add(micros(read - start));
        writing.add(micros(written - read));
        heading.add(micros(now() - written));
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double micros(long nanos) {
        return nanos / NANOS_PER_MICRO / ARTICLES;
    }

    private static double settled(List<Double> values) {
        List<Double> last = values.subList(values.size() / 2, values.size()).stream()
                .sorted()
                .toList();
        return last.get(last.size() / 2);
    }
}
