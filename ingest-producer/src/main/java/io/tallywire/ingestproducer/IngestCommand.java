package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.Dates;
import io.tallywire.ingestproducer.input.InputFormat;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.ingestproducer.send.DestinationUnavailableException;
import io.tallywire.ingestproducer.send.DryRunSink;
import io.tallywire.runtime.cli.ConnectionOptions;
import io.tallywire.runtime.config.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code tallywire ingest}: options in, exit code out. The work is done by {@link Ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends news articles from files, folders or standard input to Kafka.",
        footer = {
            "",
            "Examples:",
            "  tallywire ingest articles.ndjson",
            "  tallywire ingest --publisher example.com stories/",
            "  tallywire ingest --map story=body --map meta.link=url export.json",
            "  tallywire ingest --rejects bad.ndjson archive.ndjson.gz",
            "  curl -s https://example.com/articles.ndjson.zst | tallywire ingest -",
            "  tallywire ingest --dry-run articles.ndjson | jq .value.headline"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was sent",
            "1:something was rejected, the rest was sent",
            "2:the command line, or a file that it names, can't be used",
            "3:the broker or the registry is unreachable",
            "130:interrupted; what was sent by then is stored, and in the checkpoint if there is one"
        })
public final class IngestCommand implements Callable<Integer> {
    /** Everything was sent. */
    public static final int OK = 0;

    /** Something was rejected, the rest was sent. */
    public static final int REJECTED = 1;

    /** The command line, or a file that it names, can't be used. */
    public static final int USAGE = 2;

    /** The broker or the registry is unreachable. */
    public static final int UNREACHABLE = 3;

    /** It was told to end before its input did. */
    public static final int INTERRUPTED = 130;

    private static final Path DEFAULT_CHECKPOINT = Path.of("tallywire-ingest.checkpoint.json");

    private static final String ENVIRONMENT_PREFIX = "TALLYWIRE_INGEST_";

    private final IngestEnvironment environment;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Files with JSON lines or arrays, feeds, saved pages, text files, folders of them, or - for standard input; packed"
                            + " with gzip or zstd or not.")
    private List<String> paths = List.of();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "auto (by name and content), ndjson, json (arrays, objects over several lines), feed (RSS, Atom), html, or text (a file is an"
                            + " article, its first line the headline)."
                            + " Default: auto.")
    private InputFormat format = InputFormat.AUTO;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "The publisher, by name or domain, of articles that name none.")
    private Optional<String> publisher = Optional.empty();

    @Option(
            names = "--published-at",
            paramLabel = "DATE",
            description = "When articles were published that don't say it, such as 2026-01-31T18:30:00Z.")
    private Optional<String> publishedAt = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "THEIRS=OURS",
            description = "Another name of a field in JSON, with dots for what lies inside an object, such as"
                    + " content.story=body. Can be given several times.")
    private Map<String, String> map = Map.of();

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

    @Option(names = "--limit", paramLabel = "N", description = "Send at most so many articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--rate", paramLabel = "N", description = "Send at most so many articles a second.")
    private double rate = Double.POSITIVE_INFINITY;

    @Option(
            names = "--resume",
            description = "Keep a checkpoint of how far each file was sent, and leave out what an earlier run with"
                    + " --resume has sent. Standard input is always read from its beginning.")
    private boolean resume;

    @Option(names = "--reset", description = "With --resume: forget the checkpoint first, and send everything.")
    private boolean reset;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "With --resume: where the checkpoint is. Default: tallywire-ingest.checkpoint.json, here.")
    private Optional<Path> checkpoint = Optional.empty();

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
            requireWork();
            List<InputSource> sources = new InputSources(environment.in()).find(paths);
            config.rejects().ifPresent(file -> requireNoInput(file, sources));
            forget(config);
            try (IngestReport report = new IngestReport(environment, config)) {
                IngestSummary summary = run(config, sources, report);
                report.finish(summary);
                return exitCode(summary);
            }
        } catch (IllegalArgumentException | ConfigException | UncheckedIOException e) {
            return fail(e, USAGE);
        } catch (DestinationUnavailableException e) {
            return fail(e, UNREACHABLE);
        }
    }

    private IngestSummary run(IngestConfig config, List<InputSource> sources, IngestReport report) {
        Checkpoint checkpointed = config.running()
                .checkpoint()
                .map(file -> Checkpoint.in(file, environment.clock()))
                .orElseGet(Checkpoint::none);
        try (ArticleSink sink = config.dryRun()
                        ? new DryRunSink(environment.out())
                        : environment.connect().apply(config);
                ArticleInput input = new ArticleInput(sources, config.input(), environment.clock())) {
            Ingest ingest = new Ingest(sink, report, environment.clock(), config.running(), checkpointed);
            report.interruptible(ingest);
            return ingest.run(Withdrawals.before(Withdrawals.of(withdraw).iterator(), input));
        }
    }

    private IngestConfig config() {
        InputOptions input = new InputOptions(
                format,
                publisher,
                publishedAt.map(IngestCommand::date),
                map,
                InputOptions.DEFAULT_MAX_ARTICLE_BYTES,
                InputOptions.DEFAULT_MAX_LINE_BYTES);
        return new IngestConfig(connection.resolve(ENVIRONMENT_PREFIX), input, dryRun, rejects, json, quiet, running());
    }

    private void requireWork() {
        if (paths.isEmpty() && Withdrawals.of(withdraw).isEmpty()) {
            throw new IllegalArgumentException("There is nothing to send: name files or folders, or - for standard"
                    + " input; --help shows examples");
        }
    }

    private RunOptions running() {
        if (!resume && (reset || checkpoint.isPresent())) {
            throw new IllegalArgumentException("--checkpoint and --reset belong to --resume: give that too");
        }
        if (resume && dryRun) {
            throw new IllegalArgumentException(
                    "--resume remembers what was sent, and --dry-run sends nothing:" + " leave one of them out");
        }
        return new RunOptions(
                limit, rate, resume ? Optional.of(checkpoint.orElse(DEFAULT_CHECKPOINT)) : Optional.empty());
    }

    private void forget(IngestConfig config) {
        if (reset) {
            config.running().checkpoint().ifPresent(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("The checkpoint " + file + " could not be removed", e);
                }
            });
        }
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

    private static Instant date(String text) {
        return Dates.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("--published-at is \"" + text
                        + "\", which is no date that can be read: give one such as 2026-01-31T18:30:00Z"));
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

    /** Takes the names in lower case, as the help writes them. */
    static final class FormatConverter implements ITypeConverter<InputFormat> {
        @Override
        public InputFormat convert(String value) {
            return InputFormat.named(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is no format: give one of " + InputFormat.labels()));
        }
    }
}
