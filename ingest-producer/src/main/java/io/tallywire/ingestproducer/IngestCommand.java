package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.send.DestinationUnavailableException;
import io.tallywire.runtime.cli.ConnectionOptions;
import io.tallywire.runtime.config.ConfigException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallywire ingest}: options in, exit code out. The work is done by {@link Ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Send news articles from files, folders, URLs or standard input to Kafka.",
        footer = {
            "",
            "Examples:",
            "  # a file of JSON lines, one article a line",
            "  tallywire ingest articles.ndjson",
            "  # see what would be sent, and send nothing",
            "  tallywire ingest --dry-run articles.ndjson | jq .value.headline",
            "  # a folder of texts, Markdown and saved pages",
            "  tallywire ingest --publisher example.com stories/",
            "  # a pattern, quoted: no shell has to expand it",
            "  tallywire ingest '2026/**/*.ndjson.gz'",
            "  # a feed, with the pages behind its entries; again later, only what is new",
            "  tallywire ingest --resume --full-text https://example.com/news.rss",
            "  # a news sitemap, and a web archive",
            "  tallywire ingest --full-text https://example.com/news-sitemap.xml",
            "  tallywire ingest CC-NEWS-20260301000000-00001.warc.gz",
            "  # whatever comes into a folder, until Ctrl-C",
            "  tallywire ingest --resume --watch inbox/",
            "  # other names of fields",
            "  tallywire ingest --map story=body --map meta.link=url export.json",
            "  # what could not be read: keep it, correct it, and feed it back",
            "  tallywire ingest --rejects bad.ndjson archive.ndjson.gz",
            "  tallywire ingest bad.ndjson",
            "  # a large archive: go on after a stop or a crash",
            "  tallywire ingest --resume archive/"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was sent",
            "1:something was rejected, the rest was sent",
            "2:the command line, or a file that it names, can't be used",
            "3:the broker or the registry is unreachable or refuses, or the topic has other settings than needed",
            "130:interrupted (143 with TERM); what was sent by then is stored, and in the checkpoint if there is one"
        })
public final class IngestCommand implements Callable<Integer> {
    /** Everything was sent. */
    public static final int OK = 0;

    /** Something was rejected, the rest was sent. */
    public static final int REJECTED = 1;

    /** The command line, or a file that it names, can't be used. */
    public static final int USAGE = 2;

    /** The broker or the registry is unreachable or refuses, or the topic has other settings than needed. */
    public static final int UNREACHABLE = 3;

    /** It was told to end before its input did. */
    public static final int INTERRUPTED = 130;

    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_INGEST_";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final IngestEnvironment environment;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Files with JSON lines or arrays, feeds, sitemaps, saved pages, web archives, Markdown, text, or"
                            + " rejects of an earlier run; folders of them, patterns (quoted), http:// and https:// URLs, or - for"
                            + " standard input; packed with gzip or zstd or not.")
    private List<String> paths = List.of();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final InputFlags inputFlags = new InputFlags();

    @Mixin
    private final HttpFlags httpFlags = new HttpFlags();

    @Mixin
    private final RunFlags runFlags = new RunFlags();

    @Option(
            names = "--withdraw",
            paramLabel = "ID|URL",
            description = "Take this article back, before anything is sent. Can be given several times, and without"
                    + " any PATH.")
    private List<String> withdraw = List.of();

    @Option(names = "--dry-run", description = "Print the records as JSON lines and send nothing.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write what could not be sent to this file, as JSON lines.")
    private Optional<Path> rejects = Optional.empty();

    @Option(
            names = "--no-dead-letters",
            description =
                    "Don't tell the cluster of what could not be sent. Without this, the topic tallywire.dead-letters"
                            + " gets a short note of each, which the dashboard shows.")
    private boolean noDeadLetters;

    @Option(names = "--json", description = "Print the summary as one line of JSON on standard output.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show neither progress nor summary; rejects and errors are still shown.")
    private boolean quiet;

    /** The command for this process. */
    public IngestCommand() {
        this(IngestEnvironment.ofProcess());
    }

    /** The command with its surroundings given. */
    public IngestCommand(IngestEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try {
            IngestConfig config = config();
            List<InputItem> withdrawals = Withdrawals.of(withdraw);
            requireWork(withdrawals);
            InputSources inputs = new InputSources(environment.in());
            List<InputSource> sources = inputs.find(paths);
            config.rejects().ifPresent(file -> requireNoInput(file, sources));
            requireUnwatched(config);
            FolderWatch watch = new FolderWatch(inputs, config.running().watch() ? paths : List.of(), BETWEEN_LOOKS);
            runFlags.forget(config.running());
            try (IngestReport report = new IngestReport(environment, config)) {
                IngestRun run = new IngestRun(environment, config, report);
                report.interruptible(run::interrupt);
                IngestSummary summary =
                        config.running().watch() ? run.watching(withdrawals, watch) : run.once(withdrawals, sources);
                report.finish(summary);
                return exitCode(summary);
            }
        } catch (IllegalArgumentException | ConfigException | UncheckedIOException e) {
            return fail(e, USAGE);
        } catch (DestinationUnavailableException e) {
            return fail(e, UNREACHABLE);
        }
    }

    private IngestConfig config() {
        return new IngestConfig(
                connection.resolve(ENVIRONMENT_PREFIX),
                inputFlags.options(),
                httpFlags.settings(),
                dryRun,
                rejects,
                !noDeadLetters,
                json,
                quiet,
                runFlags.options(dryRun));
    }

    private void requireWork(List<InputItem> withdrawals) {
        if (paths.isEmpty() && withdrawals.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is nothing to send: name files, folders or URLs, or - for standard"
                            + " input; --help shows examples");
        }
    }

    /** What the run writes would be read as soon as it is written. */
    private void requireUnwatched(IngestConfig config) {
        if (!config.running().watch()) {
            return;
        }
        for (Path written : Stream.concat(config.rejects().stream(), config.running().checkpoint().stream())
                .toList()) {
            for (String folder : paths) {
                if (absolute(written).startsWith(absolute(Path.of(folder)))) {
                    throw new IllegalArgumentException(
                            written + " would lie in " + folder
                                    + ", which is watched, and be read as input: put it elsewhere, with --rejects or --checkpoint");
                }
            }
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The rejects of an earlier run are fed back this way, and would be gone before they were read. */
    private static void requireNoInput(Path rejects, List<InputSource> sources) {
        Path written = rejects.toAbsolutePath().normalize();
        if (sources.stream()
                .anyMatch(source ->
                        Path.of(source.name()).toAbsolutePath().normalize().equals(written))) {
            throw new IllegalArgumentException("--rejects " + rejects
                    + " is also read as input, and writing it anew would lose it: name another file");
        }
    }

    private static int exitCode(IngestSummary summary) {
        if (summary.stopped().isPresent()) {
            return UNREACHABLE;
        }
        if (summary.interrupted()) {
            return INTERRUPTED;
        }
        return summary.rejected() > 0 ? REJECTED : OK;
    }

    private int fail(RuntimeException e, int exitCode) {
        environment.err().print("tallywire ingest: " + e.getMessage() + "\n");
        environment.err().flush();
        return exitCode;
    }
}
