package io.tallywire.benchmarks;

import io.tallywire.aggregator.AggregatorApp;
import io.tallywire.aggregator.AggregatorConfig;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.claimextractor.ExtractorApp;
import io.tallywire.claimextractor.ExtractorConfig;
import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.ingestproducer.Ingest;
import io.tallywire.ingestproducer.IngestConfig;
import io.tallywire.ingestproducer.IngestListener;
import io.tallywire.ingestproducer.IngestSummary;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.quickstart.PipelineLag;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.Connection;
import io.tallywire.runtime.monitoring.MonitoringSettings;
import io.tallywire.runtime.streams.RunningStreams;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.runtime.streams.StreamsSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * Works off a backlog of articles with one instance of each app, one thread each, beside the embedded broker: how many articles a
 * second become tallies, what part of the processor's time is extraction, and what is left on the topics. Arguments: the folder of
 * the unpacked registry, the folder of the sample articles, an empty folder for data, articles.
 */
public final class PipelineThroughput {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double NANOS_PER_MICRO = 1e3;

    private final Connection connection;
    private final Path data;

    private PipelineThroughput(Connection connection, Path data) {
        this.connection = connection;
        this.data = data;
    }

    /** Runs it and prints what it measures: first as many articles for the compilers, then as many that count. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[2]);
        int count = Integer.parseInt(args[3]);
        SampleCopies copies = new SampleCopies(Path.of(args[1]));
        Path warmUp = data.resolve("warm-up.ndjson");
        Path articles = Files.createDirectories(data.resolve("articles")).resolve("articles.ndjson");
        copies.write(warmUp, 0, count);
        copies.write(articles, count, count);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(Path.of(args[0]), data.resolve("cluster"));
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", cluster.connection().bootstrapServers()))) {
            PipelineThroughput run = new PipelineThroughput(cluster.connection(), data);
            run.ingest(warmUp, count);
            run.workOff(admin, count);
            TopicBytes before = TopicBytes.of(admin);
            run.ingest(articles, count);
            run.workOff(admin, count);
            System.out.printf(
                    Locale.ROOT,
                    "extraction alone: %.0f us an article%n",
                    extraction(BenchmarkArticles.read(data.resolve("articles"))));
            TopicBytes.of(admin).less(before).lines(count).forEach(System.out::println);
        }
    }

    private void ingest(Path file, int count) {
        IngestConfig config =
                new IngestConfig(connection, IngestConfig.defaults().input(), false, Optional.empty(), false, true);
        Clock clock = Clock.systemUTC();
        try (ArticleSink sink = config.destination().connect();
                ArticleInput input = new ArticleInput(List.of(InputSource.of(file)), config.input(), clock)) {
            IngestSummary summary = new Ingest(sink, new IngestListener() {}, clock).run(input);
            if (summary.sent() != count) {
                throw new IllegalStateException("Not all articles were sent: " + summary);
            }
        }
    }

    /** Starts the apps, waits until nothing lags, and stops them. */
    private void workOff(Admin admin, int count) throws Exception {
        PipelineLag lag = PipelineLag.ofAll(admin);
        Progress progress = new Progress(admin, count);
        PipelineParts parts = new PipelineParts();
        try (RunningStreams extractor =
                        start(new ExtractorApp(ClaimExtractor.create()), ExtractorConfig.DEFAULT_APPLICATION_ID);
                RunningStreams aggregator = start(
                        new AggregatorApp(TallyConfig.defaults().withClock(ClockMode.EVENT)),
                        AggregatorConfig.DEFAULT_APPLICATION_ID)) {
            progress.awaitFirst();
            lag.awaitDrained(PATIENCE, () -> requireHealthy(extractor, aggregator));
            System.out.printf(Locale.ROOT, "%s; %s%n", progress.rate(), parts.micros(count));
        }
    }

    private static void requireHealthy(RunningStreams... apps) {
        for (RunningStreams app : apps) {
            app.failure().ifPresent(cause -> {
                throw new IllegalStateException("An app failed", cause);
            });
        }
    }

    private RunningStreams start(StreamsApp app, String applicationId) {
        return RunningStreams.start(
                app,
                new StreamsSettings(
                        applicationId, connection, data.resolve("state"), 1, 0, MonitoringSettings.anyFreePort()));
    }

    /** Microseconds of processor time for an article, of one thread without Kafka around it; the second of two rounds. */
    private static double extraction(List<ArticleText> texts) {
        ClaimExtractor extractor = ClaimExtractor.create();
        long claims = 0;
        double micros = 0;
        for (int round = 0; round < 2; round++) {
            long start = PipelineParts.ofThisThread();
            for (ArticleText text : texts) {
                claims += extractor.extract(text).size();
            }
            micros = (PipelineParts.ofThisThread() - start) / NANOS_PER_MICRO / texts.size();
        }
        System.out.printf(Locale.ROOT, "%,.1f claims an article; ", claims / 2.0 / texts.size());
        return micros;
    }
}
