package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.http.FetchMemory;
import io.tallywire.ingestproducer.http.PoliteWeb;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.memory.SentMemory;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.ingestproducer.send.DryRunSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run of the ingest command: opens what it needs, and sends its input, once or as often as there is more. */
final class IngestRun {
    private final IngestEnvironment environment;
    private final IngestConfig config;
    private final IngestReport report;
    private final AtomicReference<@Nullable Runnable> interrupt = new AtomicReference<>();
    private volatile boolean interrupted;

    IngestRun(IngestEnvironment environment, IngestConfig config, IngestReport report) {
        this.environment = environment;
        this.config = config;
        this.report = report;
    }

    /** Has the run end after the item that it is at. From any thread. */
    void interrupt() {
        interrupted = true;
        Runnable current = interrupt.get();
        if (current != null) {
            current.run();
        }
    }

    /** Sends the withdrawals, then the sources. */
    IngestSummary once(List<InputItem> withdrawals, List<InputSource> sources) {
        try (ArticleSink sink = connect();
                MemoryHandle memory = new MemoryHandle(config, sink.destination());
                PoliteWeb web = web(memory)) {
            return send(sink, memory, web, config.running(), withdrawals, sources, 0);
        }
    }

    /** Sends the withdrawals, then the files that come and change, until it is interrupted or can send no more. */
    IngestSummary watching(List<InputItem> withdrawals, FolderWatch watch) {
        try (ArticleSink sink = connect();
                MemoryHandle memory = new MemoryHandle(config, sink.destination());
                PoliteWeb web = web(memory)) {
            IngestSummary all = send(sink, memory, web, config.running(), withdrawals, List.of(), 0);
            long left = config.running().limit() - all.offered();
            while (!interrupted && all.stopped().isEmpty() && left > 0) {
                interrupt.set(watch::stop);
                List<InputSource> files = interrupted ? List.of() : watch.next(report::warn);
                if (!files.isEmpty()) {
                    IngestSummary round =
                            send(sink, memory, web, config.running().limitedTo(left), List.of(), files, all.read());
                    report.round(round);
                    all = all.plus(round);
                    left = config.running().limit() - all.offered();
                }
            }
            return interrupted ? all.asInterrupted() : all;
        }
    }

    private IngestSummary send(
            ArticleSink sink,
            MemoryHandle memory,
            PoliteWeb web,
            RunOptions options,
            List<InputItem> withdrawals,
            List<InputSource> sources,
            long readBefore) {
        Checkpoint checkpoint = options.checkpoint()
                .map(file -> Checkpoint.in(file, environment.clock(), options.force(), sink.destination()))
                .orElseGet(Checkpoint::none);
        checkpoint.warning().ifPresent(report::warn);
        Ingest ingest = new Ingest(sink, report, environment.clock(), options, checkpoint, memory.get());
        interrupt.set(ingest::interrupt);
        if (interrupted) {
            ingest.interrupt();
        }
        // With the pages behind entries, how many items a file gives depends on which pages have changed.
        List<InputSource> followed = config.http().fullText()
                ? sources
                : sources.stream().map(checkpoint::follow).toList();
        try (ArticleInput input = new ArticleInput(followed, config.input(), environment.clock(), web)) {
            report.follow(input.progress(), readBefore);
            IngestSummary summary = ingest.run(Withdrawals.before(withdrawals.iterator(), input));
            sink.warning().ifPresent(report::warn);
            return summary;
        }
    }

    private ArticleSink connect() {
        return config.dryRun()
                ? new DryRunSink(environment.out())
                : environment.connect().apply(config);
    }

    private PoliteWeb web(MemoryHandle memory) {
        FetchMemory documents = memory.get().map(SentMemory::documents).orElseGet(FetchMemory::none);
        return new PoliteWeb(
                config.http(), config.running().force() ? documents.forgetful() : documents, environment.clock());
    }

    /** The memory, if one is kept. */
    private static final class MemoryHandle implements AutoCloseable {
        private final Optional<SentMemory> memory;

        MemoryHandle(IngestConfig config, String destination) {
            this.memory = config.running().memory().map(file -> SentMemory.open(file, destination));
        }

        Optional<SentMemory> get() {
            return memory;
        }

        @Override
        public void close() {
            memory.ifPresent(SentMemory::close);
        }
    }
}
