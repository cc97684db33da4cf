package io.tallywire.quickstart;

import io.tallywire.dashboard.Dashboard;
import io.tallywire.dashboard.DashboardConfig;
import io.tallywire.ingestproducer.Ingest;
import io.tallywire.ingestproducer.IngestConfig;
import io.tallywire.ingestproducer.IngestListener;
import io.tallywire.ingestproducer.IngestSummary;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.quickstart.report.TallyTable;
import io.tallywire.quickstart.report.TextStyle;
import io.tallywire.runtime.config.ConfigException;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.serde.RecordJson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole pipeline on this machine, feeds it articles and shows the tallies. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run the whole pipeline here, feed it articles and show who claims what.",
        footer = {
            "",
            "Examples:",
            "  tallywire demo                          the sample articles",
            "  tallywire demo --articles news.ndjson   your own",
            "  tallywire demo --keep                   and stay up, to try the topics",
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HEALTH_CHECK = Duration.ofSeconds(1);
    private static final int OK = 0;
    private static final int SOME_REJECTED = 1;

    @Option(names = "--articles", paramLabel = "PATH", description = "Files or folders to feed instead of the samples.")
    private List<String> articles = List.of();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where to keep everything for the next run; a temporary folder otherwise.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--keep", description = "Stay up until Ctrl-C.")
    private boolean keep;

    @Option(names = "--json", description = "Print the tallies as JSON, one a line.")
    private boolean json;

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "15",
            description = "How many claims the table shows (default: ${DEFAULT-VALUE}).")
    private int claims;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Progress progress = new Progress(new PrintStream(System.err, true, StandardCharsets.UTF_8));

    @Override
    public Integer call() throws Exception {
        if (claims < 0) {
            throw new ConfigException("--claims is " + claims + ": give 0 or more");
        }
        Installation installation = Installation.current();
        List<String> paths = articles.isEmpty() ? samples(installation) : articles;
        new InputSources(System.in).find(paths); // a path that is not there is told before anything starts
        try (Shutdown shutdown = Shutdown.onSignal()) {
            DataFolder folder = shutdown.closing(DataFolder.open(data));
            Pipeline pipeline = shutdown.closing(new Pipeline(installation, folder.path()));
            progress.step(
                    "Starting Kafka, the schema registry, the claim extractor and the aggregator", pipeline::start);
            IngestSummary summary = progress.step("Sending articles", () -> ingest(pipeline, paths));
            if (summary.stopped().isPresent()) {
                throw new IllegalStateException(
                        "Not all articles were sent: " + summary.stopped().get());
            }
            progress.step("Waiting until nothing lags", () -> awaitDrained(pipeline));
            report(tallies(pipeline).values().stream().toList());
            Optional<Dashboard> dashboard = keep
                    ? Optional.of(shutdown.closing(Dashboard.start(dashboardConfig(pipeline, folder.path()))))
                    : Optional.empty();
            explain(pipeline, summary, dashboard);
            if (keep) {
                stayUp(pipeline);
            }
            return summary.rejected() == 0 ? OK : SOME_REJECTED;
        }
    }

    /** Until a signal ends the process, or a part of the pipeline ends by itself. */
    private static void stayUp(Pipeline pipeline) throws InterruptedException {
        CountDownLatch signal = new CountDownLatch(1); // which nobody counts down: a signal ends the process
        while (!signal.await(HEALTH_CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
            pipeline.requireHealthy();
        }
    }

    private static List<String> samples(Installation installation) throws IOException {
        try (Stream<Path> files = Files.list(installation.samples())) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".ndjson"))
                    .sorted()
                    .toList();
        }
    }

    private IngestSummary ingest(Pipeline pipeline, List<String> paths) {
        IngestConfig defaults = IngestConfig.defaults();
        IngestConfig config =
                new IngestConfig(pipeline.connection(), defaults.input(), false, Optional.empty(), false, false);
        List<Reject> rejects = new ArrayList<>();
        IngestListener listener = new IngestListener() {
            @Override
            public void rejected(Reject reject) {
                rejects.add(reject);
            }
        };
        Clock clock = Clock.systemUTC();
        try (ArticleSink sink = config.destination().connect();
                ArticleInput input = new ArticleInput(new InputSources(System.in).find(paths), config.input(), clock)) {
            return new Ingest(sink, listener, clock).run(input);
        } finally {
            rejects.forEach(reject -> progress.say("  rejected: " + reject.location() + " " + reject.reason()));
        }
    }

    private static boolean awaitDrained(Pipeline pipeline)
            throws TimeoutException, ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", pipeline.connection().bootstrapServers()))) {
            PipelineLag.ofAll(admin).awaitDrained(PATIENCE, pipeline::requireHealthy);
        }
        return true;
    }

    private static Map<String, ClaimTally> tallies(Pipeline pipeline) {
        return new TallyReader(pipeline.connection()).read();
    }

    private void report(List<ClaimTally> tallies) {
        if (json) {
            tallies.forEach(tally -> out.println(RecordJson.of(tally)));
            return;
        }
        out.println();
        new TallyTable(claims, TextStyle.ofStandardOutput()).lines(tallies).forEach(out::println);
    }

    /** On any free port, so that nothing that runs already is in its way. */
    private static DashboardConfig dashboardConfig(Pipeline pipeline, Path data) {
        List<URI> apps = pipeline.monitoring();
        return DashboardConfig.local(
                pipeline.connection(),
                0,
                data.resolve("state"),
                Map.of("claim-extractor", apps.get(0), "aggregator", apps.get(1)));
    }

    private void explain(Pipeline pipeline, IngestSummary summary, Optional<Dashboard> dashboard) {
        progress.say("");
        progress.say(summary.sent() + " articles sent, " + summary.withdrawn() + " withdrawn, " + summary.rejected()
                + " rejected.");
        if (!keep) {
            progress.say("To stay up and try the topics yourself: ./tallywire demo --keep");
            return;
        }
        String brokers = pipeline.connection().bootstrapServers();
        String registry = pipeline.connection().registry().url().toString();
        progress.say("Kafka:            " + brokers);
        progress.say("Schema registry:  " + registry);
        dashboard.ifPresent(running -> progress.say("Dashboard:        " + running.url()));
        progress.say("Topics:           tallywire.articles, tallywire.article-claims, tallywire.claim-tallies");
        progress.say("Feed it:          ./tallywire ingest --bootstrap-servers " + brokers + " --registry-url "
                + registry + " FILE...");
        progress.say(
                "See the claims:   ./tallywire claims --bootstrap-servers " + brokers + " --registry-url " + registry);
        progress.say("Stop:             Ctrl-C");
    }
}
