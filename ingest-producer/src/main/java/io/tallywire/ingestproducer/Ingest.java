package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.input.Withdrawal;
import io.tallywire.ingestproducer.memory.SentMemory;
import io.tallywire.ingestproducer.send.ArticleSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/** The engine: carries items from an input to a sink, and keeps count of what became of each. */
public final class Ingest {
    private final ArticleSink sink;
    private final IngestListener listener;
    private final Clock clock;
    private final Checkpoint checkpoint;
    private final Optional<SentMemory> memory;
    private final RunOptions options;
    private final Pacer pacer;
    private final RejectLetters letters;
    private volatile boolean interrupted;

    /** @param sink stays the caller's to close */
    public Ingest(ArticleSink sink, IngestListener listener, Clock clock) {
        this(sink, listener, clock, RunOptions.defaults(), Checkpoint.none(), Optional.empty());
    }

    Ingest(
            ArticleSink sink,
            IngestListener listener,
            Clock clock,
            RunOptions options,
            Checkpoint checkpoint,
            Optional<SentMemory> memory) {
        this.sink = sink;
        this.listener = listener;
        this.clock = clock;
        this.checkpoint = checkpoint;
        this.memory = memory;
        this.options = options;
        this.pacer = new Pacer(options.rate());
        this.letters = new RejectLetters(sink);
    }

    /** Has {@link #run} end after the item that it is at; what was sent by then is still waited for. From any thread. */
    public void interrupt() {
        interrupted = true;
    }

    /**
     * Sends all items, which are read on a thread of their own, and waits for their acknowledgements. Ends early when
     * the sink becomes unavailable, since every further item would fail too.
     */
    public IngestSummary run(Iterator<InputItem> items) {
        try (ReadAhead<Upcoming> ahead = new ReadAhead<>(items, item -> Upcoming.of(item, sink), () -> interrupted)) {
            return carry(ahead);
        }
    }

    private IngestSummary carry(Iterator<Upcoming> items) {
        Instant start = clock.instant();
        Deliveries deliveries = new Deliveries();
        long read = 0;
        long rejected = 0;
        long skipped = 0;
        long unchanged = 0;
        long offered = 0;
        while (!interrupted
                && offered < options.limit()
                && deliveries.unavailable().isEmpty()
                && items.hasNext()) {
            Upcoming upcoming = items.next();
            InputItem item = upcoming.item();
            Optional<Runnable> done = turn(item);
            if (done.isEmpty()) {
                skipped++;
                continue;
            }
            read++;
            if (item instanceof Reject reject) {
                report(reject, deliveries);
                done.get().run();
                rejected++;
            } else if (isKnown(item)) {
                done.get().run();
                unchanged++;
            } else {
                pacer.await();
                offer(upcoming, deliveries, done.get());
                offered++;
            }
            rejected += reportRefused(deliveries);
            listener.read(read);
            checkpoint.saveNowAndThen();
        }
        if (deliveries.unavailable().isEmpty()) {
            sink.flush();
        }
        rejected += reportRefused(deliveries);
        if (deliveries.unavailable().isEmpty()) {
            letters.finish();
            sink.flush();
        }
        checkpoint.close();
        if (!interrupted
                && offered < options.limit()
                && deliveries.unavailable().isEmpty()) {
            memory.ifPresent(SentMemory::complete);
        }
        return new IngestSummary(
                read,
                deliveries.sent(),
                deliveries.withdrawn(),
                unchanged,
                rejected,
                skipped,
                Duration.between(start, clock.instant()),
                interrupted,
                deliveries.unavailable());
    }

    /** What to run when the item is done; empty when an earlier run did it. */
    private Optional<Runnable> turn(InputItem item) {
        boolean breaksOff = item instanceof Reject reject && reject.breaksOff();
        // Were the rest of a source done, what it holds would be left out once it can be read.
        return breaksOff
                ? Optional.of(() -> {})
                : checkpoint.read(item.location().source());
    }

    private boolean isKnown(InputItem item) {
        if (options.force() || memory.isEmpty()) {
            return false;
        }
        if (item instanceof ParsedArticle parsed) {
            return memory.get().isKnown(parsed.article());
        }
        return item instanceof Withdrawal withdrawal && memory.get().isWithdrawn(withdrawal.articleId());
    }

    private void offer(Upcoming upcoming, Deliveries deliveries, Runnable done) {
        InputItem item = upcoming.item();
        if (item instanceof ParsedArticle parsed) {
            Runnable sent = memory.map(known -> known.sending(parsed.article())).orElse(() -> {});
            upcoming.prepared().send(deliveries.ofArticle(parsed, sent, done));
        } else if (item instanceof Withdrawal withdrawal) {
            Runnable sent = memory.map(known -> known.withdrawing(withdrawal.articleId()))
                    .orElse(() -> {});
            upcoming.prepared().send(deliveries.ofWithdrawal(withdrawal, sent, done));
        }
    }

    private long reportRefused(Deliveries deliveries) {
        long reported = 0;
        Optional<Deliveries.Refused> refused = deliveries.nextRefused();
        while (refused.isPresent()) {
            report(refused.get().reject(), deliveries);
            refused.get().done().run();
            reported++;
            refused = deliveries.nextRefused();
        }
        return reported;
    }

    private void report(Reject reject, Deliveries deliveries) {
        memory.ifPresent(known -> known.rejected(reject.location().source()));
        listener.rejected(reject);
        if (deliveries.unavailable().isEmpty()) { // else every letter would wait for the same broker
            letters.add(reject);
        }
    }
}
