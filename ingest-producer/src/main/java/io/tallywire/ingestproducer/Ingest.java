package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.input.Withdrawal;
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
    private final Pacer pacer;
    private final long limit;
    private volatile boolean interrupted;

    /** @param sink stays the caller's to close */
    public Ingest(ArticleSink sink, IngestListener listener, Clock clock) {
        this(sink, listener, clock, RunOptions.defaults(), Checkpoint.none());
    }

    Ingest(ArticleSink sink, IngestListener listener, Clock clock, RunOptions options, Checkpoint checkpoint) {
        this.sink = sink;
        this.listener = listener;
        this.clock = clock;
        this.checkpoint = checkpoint;
        this.pacer = new Pacer(options.rate());
        this.limit = options.limit();
    }

    /** Has {@link #run} end after the item that it is at; what was sent by then is still waited for. From any thread. */
    public void interrupt() {
        interrupted = true;
    }

    /**
     * Sends all items and waits for their acknowledgements. Ends early when the sink becomes unavailable, since every
     * further item would fail too.
     */
    public IngestSummary run(Iterator<InputItem> items) {
        Instant start = clock.instant();
        Deliveries deliveries = new Deliveries();
        long read = 0;
        long rejected = 0;
        long skipped = 0;
        long offered = 0;
        while (!interrupted && offered < limit && deliveries.unavailable().isEmpty() && items.hasNext()) {
            InputItem item = items.next();
            Optional<Runnable> done = checkpoint.read(item.location().source());
            if (done.isEmpty()) {
                skipped++;
                continue;
            }
            read++;
            if (item instanceof Reject reject) {
                listener.rejected(reject);
                done.get().run();
                rejected++;
            } else {
                pacer.await();
                offer(item, deliveries, done.get());
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
        checkpoint.close();
        return new IngestSummary(
                read,
                deliveries.sent(),
                deliveries.withdrawn(),
                rejected,
                skipped,
                Duration.between(start, clock.instant()),
                interrupted,
                deliveries.unavailable());
    }

    private void offer(InputItem item, Deliveries deliveries, Runnable done) {
        if (item instanceof ParsedArticle parsed) {
            sink.publish(parsed.article(), deliveries.ofArticle(parsed.location(), done));
        } else if (item instanceof Withdrawal withdrawal) {
            sink.withdraw(withdrawal.articleId(), deliveries.ofWithdrawal(withdrawal.location(), done));
        }
    }

    private long reportRefused(Deliveries deliveries) {
        long reported = 0;
        Optional<Reject> refused = deliveries.nextRefused();
        while (refused.isPresent()) {
            listener.rejected(refused.get());
            reported++;
            refused = deliveries.nextRefused();
        }
        return reported;
    }
}
