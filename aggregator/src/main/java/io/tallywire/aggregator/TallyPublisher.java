package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.ClaimLedger;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.PublishedTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Passes on the tallies that differ from those that were passed on last. */
final class TallyPublisher {
    private final TallyMapper mapper;
    private final int listed;
    private final EvidenceRows evidenceRows;
    private final ProcessorContext<String, TallyUpdate> context;
    private final KeyValueStore<String, PublishedTally> published;

    TallyPublisher(TallyConfig config, EvidenceRows evidenceRows, ProcessorContext<String, TallyUpdate> context) {
        this.mapper = new TallyMapper(config);
        this.listed = config.listedSources();
        this.evidenceRows = evidenceRows;
        this.context = context;
        this.published = context.getStateStore(AggregatorApp.PUBLISHED_STORE);
    }

    /** Publishes the tally of a ledger that is saved, if it has changed. */
    void publish(String claimKey, ClaimLedger ledger, Cause cause) {
        Optional<ClaimTally> tally = ledger.tally(listed)
                .map(found -> mapper.record(claimKey, found, articleId -> evidenceRows
                        .find(claimKey, articleId)
                        .orElseThrow()));
        Optional<PublishedTally> before = Optional.ofNullable(published.get(claimKey));
        Optional<PublishedTally> after = tally.map(TallyPublisher::remembered);
        // By the digest alone: a row of an earlier release lacks fields, and is no change.
        if (before.map(PublishedTally::getDigest).equals(after.map(PublishedTally::getDigest))) {
            return;
        }
        published.put(claimKey, after.orElse(null));
        List<ClaimChange> changes = ChangeFinder.between(claimKey, before, after, cause.article());
        context.forward(new Record<>(claimKey, new TallyUpdate(tally, changes), cause.timestamp(), cause.headers()));
    }

    private static PublishedTally remembered(ClaimTally tally) {
        return PublishedTally.newBuilder()
                .setDigest(digest(tally))
                .setLabel(tally.getLabel())
                .setAllTime(tally.getAllTime())
                .setEvent(tally.getEvent())
                .setPlace(tally.getPlace())
                .setWindows(tally.getWindows())
                .build();
    }

    private static ByteBuffer digest(ClaimTally tally) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ClaimTally.getEncoder().encode(tally));
            return ByteBuffer.wrap(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
