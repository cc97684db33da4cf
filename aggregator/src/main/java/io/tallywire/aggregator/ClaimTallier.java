package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.aggregator.tally.ClaimLedger;
import io.tallywire.aggregator.tally.DueClaims;
import io.tallywire.aggregator.tally.Report;
import io.tallywire.aggregator.tally.RowLayout;
import io.tallywire.schemas.ClockTick;
import io.tallywire.schemas.Evidence;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the evidence and the ledger of each claim, and passes a claim's tally on when it has changed, be it by an article or
 * by time, with what a person would want to be alerted to.
 */
final class ClaimTallier implements Processor<String, Evidence, String, TallyUpdate> {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int CLAIMS_AT_ONCE = 2_000;

    // When a transaction fails, this instance is used again, with the stores as they were before it: init has to set
    // all fields.
    private final TallyConfig config;
    private @Nullable AppClock clock;
    private @Nullable IndexRows rows;
    private @Nullable EvidenceRows evidenceRows;
    private @Nullable TallyPublisher publisher;
    private @Nullable GatheredClaims gathered;
    private long noneDueUpTo;
    private boolean layoutNoted;

    ClaimTallier(TallyConfig config) {
        this.config = config;
    }

    @Override
    public void init(ProcessorContext<String, TallyUpdate> context) {
        ReadOnlyKeyValueStore<String, ValueAndTimestamp<ClockTick>> ticks =
                context.getStateStore(AggregatorApp.CLOCK_STORE);
        this.clock = new AppClock(config.clock(), context::currentSystemTimeMs, ticks);
        this.rows = new IndexRows(context.<KeyValueStore<Bytes, byte[]>>getStateStore(AggregatorApp.INDEX_STORE));
        RowLayout.check(requireNonNull(rows), config.windows());
        this.evidenceRows =
                new EvidenceRows(context.<KeyValueStore<String, Evidence>>getStateStore(AggregatorApp.EVIDENCE_STORE));
        this.publisher = new TallyPublisher(config, requireNonNull(evidenceRows), context);
        this.gathered = new GatheredClaims(
                context.<KeyValueStore<String, String>>getStateStore(AggregatorApp.UNPUBLISHED_STORE),
                config.publishInterval());
        this.noneDueUpTo = 0;
        this.layoutNoted = false;
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::takeOutWhatHasPassed);
        context.schedule(requireNonNull(gathered).tick(), PunctuationType.WALL_CLOCK_TIME, this::publishGathered);
        requireNonNull(clock).listen();
    }

    @Override
    public void process(Record<String, Evidence> record) {
        noteLayout();
        String claimKey = record.key();
        Evidence evidence = record.value();
        EvidenceRows store = requireNonNull(evidenceRows);
        Optional<Evidence> before = store.find(claimKey, evidence.getArticleId());
        Optional<Evidence> after =
                Optional.of(evidence).filter(said -> !said.getClaims().isEmpty());
        if (before.equals(after)) {
            return;
        }
        EventTime.ofClock(evidence).ifPresent(requireNonNull(clock)::saw);
        Optional<Report> reportBefore = before.map(EvidenceReports::of);
        ClaimLedger ledger = open(claimKey);
        store.put(claimKey, evidence.getArticleId(), after);
        ledger.replace(reportBefore, after.map(EvidenceReports::of));
        ledger.save();
        changed(claimKey, ledger, Cause.of(evidence.getArticleId(), record));
    }

    private void noteLayout() {
        if (!layoutNoted) {
            RowLayout.note(requireNonNull(rows), config.windows());
            layoutNoted = true;
        }
    }

    private ClaimLedger open(String claimKey) {
        return ClaimLedger.open(
                requireNonNull(rows),
                config.windows(),
                claimKey,
                articleId ->
                        requireNonNull(evidenceRows).find(claimKey, articleId).map(EvidenceReports::of),
                now());
    }

    /** Never before what was looked at, even if the machine's clock is put back. */
    private long now() {
        return Math.max(noneDueUpTo, requireNonNull(clock).now());
    }

    private void changed(String claimKey, ClaimLedger ledger, Cause cause) {
        if (config.publishInterval().isZero()) {
            requireNonNull(publisher).publish(claimKey, ledger, cause);
        } else {
            requireNonNull(gathered).add(claimKey, cause);
        }
    }

    private void takeOutWhatHasPassed(long wallTime) {
        requireNonNull(clock).listen();
        long now = now();
        DueClaims due = DueClaims.find(requireNonNull(rows), noneDueUpTo, now, CLAIMS_AT_ONCE);
        noneDueUpTo = due.noneLeftUpTo();
        for (String claimKey : due.claimKeys()) {
            ClaimLedger ledger = open(claimKey);
            ledger.save();
            if (!requireNonNull(gathered).has(claimKey)) {
                changed(claimKey, ledger, Cause.time(wallTime));
            }
        }
    }

    private void publishGathered(long wallTime) {
        for (var row : requireNonNull(gathered).take(wallTime, CLAIMS_AT_ONCE)) {
            ClaimLedger ledger = open(row.key);
            ledger.save();
            requireNonNull(publisher).publish(row.key, ledger, Cause.of(row.value));
        }
    }
}
