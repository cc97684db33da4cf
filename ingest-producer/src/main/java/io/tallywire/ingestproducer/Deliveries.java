package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputFormat;
import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Raw;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.input.Withdrawal;
import io.tallywire.ingestproducer.send.SendCallback;
import io.tallywire.ingestproducer.send.SendOutcome;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Outcomes as they come in, on the sink's threads, for the thread that runs the ingest to pick up. */
final class Deliveries {
    private final LongAdder sent = new LongAdder();
    private final LongAdder withdrawn = new LongAdder();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable String> unavailable = new AtomicReference<>();

    /**
     * @param stored run when it was acknowledged
     * @param done run when it needs no sending any more
     */
    SendCallback ofArticle(ParsedArticle article, Runnable stored, Runnable done) {
        return outcome -> record(outcome, article.location(), () -> RefusedArticle.raw(article), sent, stored, done);
    }

    /**
     * @param stored run when it was acknowledged
     * @param done run when it needs no sending any more
     */
    SendCallback ofWithdrawal(Withdrawal withdrawal, Runnable stored, Runnable done) {
        return outcome -> record(
                outcome,
                withdrawal.location(),
                () -> Raw.of(withdrawal.articleId(), InputFormat.AUTO),
                withdrawn,
                stored,
                done);
    }

    long sent() {
        return sent.sum();
    }

    long withdrawn() {
        return withdrawn.sum();
    }

    /** A record that was refused for what it is; each is given once. */
    Optional<Refused> nextRefused() {
        return Optional.ofNullable(refused.poll());
    }

    /** Why nothing more can be sent: the first reason, since the later ones mostly follow from it. */
    Optional<String> unavailable() {
        return Optional.ofNullable(unavailable.get());
    }

    private void record(
            SendOutcome outcome,
            Location location,
            Supplier<Raw> raw,
            LongAdder acknowledged,
            Runnable stored,
            Runnable done) {
        if (outcome instanceof SendOutcome.Acknowledged) {
            acknowledged.increment();
            stored.run();
            done.run();
        } else if (outcome instanceof SendOutcome.Refused no) {
            refused.add(new Refused(new Reject(location, no.reason(), raw.get()), done));
        } else if (outcome instanceof SendOutcome.Unavailable gone) {
            unavailable.compareAndSet(null, gone.reason() + " (first noticed at " + location + ")");
        }
    }

    /**
     * A record that was refused.
     *
     * @param done to be run once the reject is reported: what the checkpoint has is never reported again
     */
    record Refused(Reject reject, Runnable done) {}
}
