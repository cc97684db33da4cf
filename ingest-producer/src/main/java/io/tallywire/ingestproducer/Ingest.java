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

    /** @param sink stays the caller's to close */
    public Ingest(ArticleSink sink, IngestListener listener, Clock clock) {
        this.sink = sink;
        this.listener = listener;
        this.clock = clock;
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
        while (deliveries.unavailable().isEmpty() && items.hasNext()) {
            InputItem item = items.next();
            read++;
            if (item instanceof ParsedArticle parsed) {
                sink.publish(parsed.article(), deliveries.ofArticle(parsed.location()));
            } else if (item instanceof Withdrawal withdrawal) {
                sink.withdraw(withdrawal.articleId(), deliveries.ofWithdrawal(withdrawal.location()));
            } else if (item instanceof Reject reject) {
                listener.rejected(reject);
                rejected++;
            }
            rejected += reportRefused(deliveries);
            listener.read(read);
        }
        if (deliveries.unavailable().isEmpty()) {
            sink.flush();
        }
        rejected += reportRefused(deliveries);
        return new IngestSummary(
                read,
                deliveries.sent(),
                deliveries.withdrawn(),
                rejected,
                Duration.between(start, clock.instant()),
                deliveries.unavailable());
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
