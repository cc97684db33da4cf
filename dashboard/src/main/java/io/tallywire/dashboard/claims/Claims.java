package io.tallywire.dashboard.claims;

import io.tallywire.dashboard.board.FreshnessMeter;
import io.tallywire.dashboard.cluster.KafkaClients;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.event.EventHeaders;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The claims that stand, and how they came to stand so. Thread-safe. */
public final class Claims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final Duration KEPT =
            Topics.CLAIM_CHANGES.retention().orElse(Duration.ofDays(30)); // as long as the topic keeps them

    /** The window of what concerns none. */
    private static final String ALL_TIME = "ALL";

    private final Clock clock;
    private final FreshnessMeter freshness;
    private final AvroDeserializer<ClaimTally> tallies;
    private final AvroDeserializer<ClaimChange> changes;
    private final LuceneFolder tallyFolder;
    private final LuceneFolder changeFolder;
    private final ClaimIndex claimIndex;
    private final ChangeIndex changeIndex;
    private final TopicTail tallyTail;
    private final TopicTail changeTail;

    /** A change, and when it was written, in milliseconds since the epoch. */
    public record Change(ClaimChange change, long at) {}

    /**
     * Opens the index and goes on filling it.
     *
     * @param folder where it lies; not used by another process
     * @param freshness is told of each tally as it becomes visible
     */
    public Claims(Path folder, KafkaClients clients, SchemaRegistry registry, FreshnessMeter freshness, Clock clock) {
        this.clock = clock;
        this.freshness = freshness;
        this.tallies = new AvroDeserializer<>(registry, ClaimTally.class);
        this.changes = new AvroDeserializer<>(registry, ClaimChange.class);
        this.tallyFolder = new LuceneFolder(folder.resolve("tallies"));
        this.changeFolder = new LuceneFolder(folder.resolve("changes"));
        this.claimIndex = new ClaimIndex(tallyFolder);
        this.changeIndex = new ChangeIndex(changeFolder);
        this.tallyTail = new TopicTail(Topics.CLAIM_TALLIES.name(), clients, tallyFolder, new TallySink());
        this.changeTail = new TopicTail(Topics.CLAIM_CHANGES.name(), clients, changeFolder, new ChangeSink());
    }

    /** The claims that fit. */
    public ClaimList search(ClaimQuery query) throws IOException {
        ClaimIndex.Hits hits = claimIndex.search(query);
        return new ClaimList(
                hits.total(),
                hits.exact(),
                hits.records().stream().map(this::tally).toList());
    }

    /** The claim with a key. */
    public Optional<ClaimTally> find(String claimKey) throws IOException {
        return claimIndex.find(claimKey).map(this::tally);
    }

    /** The newest changes of a claim over all time, newest first. */
    public List<Change> changes(String claimKey, int most) throws IOException {
        List<Change> found = new ArrayList<>();
        for (byte[] record : changeIndex.of(claimKey, most)) {
            found.add(TimedRecord.read(record, bytes -> changes.deserialize(Topics.CLAIM_CHANGES.name(), bytes)));
        }
        return found;
    }

    /** How many claims stand. */
    public long count() throws IOException {
        return claimIndex.count();
    }

    /** How many of them are disputed. */
    public long disputed() throws IOException {
        return claimIndex.disputed();
    }

    /** Whether the indexes of the tallies and of the changes are being filled, by their names. */
    public Map<String, Boolean> up() {
        return new TreeMap<>(Map.of("tallies", tallyTail.isUp(), "changes", changeTail.isUp()));
    }

    private ClaimTally tally(byte[] record) {
        ClaimTally tally = tallies.deserialize(Topics.CLAIM_TALLIES.name(), record);
        if (tally == null) {
            throw new IllegalStateException("The index holds a claim without a tally");
        }
        return tally;
    }

    private static String text(byte[] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tallyTail.close();
        changeTail.close();
        tallyFolder.close();
        changeFolder.close();
    }

    private final class TallySink implements TopicTail.Sink {
        @Override
        public void accept(ConsumerRecord<byte[], byte[]> record, boolean live) throws IOException {
            if (live && record.headers().lastHeader(EventHeaders.CAUSE) == null) { // an article's doing, not time's
                freshness.arrived(record.timestamp());
            }
            try {
                ClaimTally tally = tallies.deserialize(record.topic(), record.value());
                if (tally == null) {
                    claimIndex.remove(text(record.key()));
                } else {
                    claimIndex.put(tally, record.value());
                }
            } catch (SerializationException e) {
                LOG.warn("{} at offset {} is left out: {}", record.topic(), record.offset(), e.getMessage());
            }
        }

        @Override
        public void beforeCommit() {
            // Tallies stay until their tombstone comes.
        }
    }

    private final class ChangeSink implements TopicTail.Sink {
        @Override
        public void accept(ConsumerRecord<byte[], byte[]> record, boolean live) throws IOException {
            try {
                ClaimChange change = changes.deserialize(record.topic(), record.value());
                if (change != null && change.getWindow().equals(ALL_TIME)) {
                    changeIndex.put(
                            record.partition(),
                            record.offset(),
                            text(record.key()),
                            record.timestamp(),
                            TimedRecord.of(record.timestamp(), record.value()));
                }
            } catch (SerializationException e) {
                LOG.warn("{} at offset {} is left out: {}", record.topic(), record.offset(), e.getMessage());
            }
        }

        @Override
        public void beforeCommit() throws IOException {
            changeIndex.removeBefore(clock.millis() - KEPT.toMillis());
        }
    }
}
