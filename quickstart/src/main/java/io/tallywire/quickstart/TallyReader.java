package io.tallywire.quickstart;

import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads tallies and changes, committed records only, as a downstream service does. */
final class TallyReader {
    private static final int API_TIMEOUT_MS = 10_000;

    /** Offsets of a partition; ends of transactions count too. */
    private static final long NEWEST = 50;

    private static final Duration POLL = Duration.ofMillis(200);

    /** How long nothing may arrive although records are there: their partition has no leader, or the broker went away. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final SchemaRegistry registry;

    TallyReader(Connection connection) {
        this.connection = connection;
        this.registry = new ConfluentSchemaRegistry(connection.registry());
    }

    /**
     * The tallies that stand now, by claim key: the whole topic, read from its beginning.
     *
     * @throws TimeoutException when the broker does not answer, or stops to
     * @throws IllegalStateException when there is no such topic
     */
    Map<String, ClaimTally> read() {
        Map<String, ClaimTally> tallies = new TreeMap<>();
        try (KafkaConsumer<String, ClaimTally> consumer = consumer(ClaimTally.class)) {
            List<TopicPartition> partitions = assignAll(consumer, Topics.CLAIM_TALLIES);
            consumer.seekToBeginning(partitions);
            readOn(consumer, consumer.endOffsets(partitions), tallies);
        }
        return tallies;
    }

    /**
     * Some tallies that were written last, or all of them where none of those written last stands: to see what the aggregator
     * writes.
     *
     * @throws TimeoutException when the broker does not answer, or stops to
     * @throws IllegalStateException when there is no such topic
     */
    Collection<ClaimTally> newest() {
        Map<String, ClaimTally> tallies = new TreeMap<>();
        try (KafkaConsumer<String, ClaimTally> consumer = consumer(ClaimTally.class)) {
            List<TopicPartition> partitions = assignAll(consumer, Topics.CLAIM_TALLIES);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(starts.getOrDefault(partition, 0L), end - NEWEST)));
            readOn(consumer, ends, tallies);
        }
        return tallies.isEmpty() ? read().values() : tallies.values();
    }

    private void readOn(
            KafkaConsumer<String, ClaimTally> consumer,
            Map<TopicPartition, Long> ends,
            Map<String, ClaimTally> tallies) {
        Stall stall = new Stall();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            stall.check(ends.keySet().stream().mapToLong(consumer::position).sum());
            consumer.poll(POLL).forEach(record -> {
                if (record.value() == null) {
                    tallies.remove(record.key());
                } else {
                    tallies.put(record.key(), record.value());
                }
            });
        }
    }

    /**
     * Passes on every change that is committed from now on, until the thread is interrupted or the process ends.
     *
     * @param listener called in the order of each claim's changes
     * @throws TimeoutException when the broker does not answer, or stops to: silence would look like no news
     * @throws IllegalStateException when there is no such topic
     */
    void follow(Consumer<ClaimChange> listener) {
        try (KafkaConsumer<String, ClaimChange> consumer = consumer(ClaimChange.class)) {
            List<TopicPartition> partitions = assignAll(consumer, Topics.CLAIM_CHANGES);
            consumer.seekToEnd(partitions);
            long asked = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL).forEach(record -> listener.accept(record.value()));
                if (System.nanoTime() - asked > PATIENCE.toNanos()) {
                    requireAnswer(consumer, partitions);
                    asked = System.nanoTime();
                }
            }
        }
    }

    private void requireAnswer(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
        try {
            consumer.endOffsets(partitions);
        } catch (TimeoutException e) {
            throw new TimeoutException(
                    "The broker at " + connection.bootstrapServers()
                            + " does not answer any more, so changes may be missing. Is it still running?",
                    e);
        }
    }

    /** Gives up on positions that stay where they are. */
    private final class Stall {
        private long reached = -1;
        private long since = System.nanoTime();

        void check(long position) {
            if (position > reached) {
                reached = position;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new TimeoutException("Nothing came from " + Topics.CLAIM_TALLIES.name() + " at "
                        + connection.bootstrapServers() + " for " + PATIENCE.toSeconds()
                        + " s, although more is there. Is the broker still running, and has each partition a leader?");
            }
        }
    }

    private <T extends SpecificRecord> KafkaConsumer<String, T> consumer(Class<T> type) {
        Map<String, Object> config = new TreeMap<>(connection.kafka());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        // Asking for a topic's partitions would otherwise make it on a stock broker, with settings that the aggregator
        // refuses.
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try {
            return new KafkaConsumer<>(config, new StringDeserializer(), new AvroDeserializer<>(registry, type));
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TimeoutException(
                    "No broker can be reached at " + connection.bootstrapServers() + ": " + cause.getMessage(), e);
        }
    }

    private List<TopicPartition> assignAll(KafkaConsumer<?, ?> consumer, TopicSpec topic) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("The broker at " + connection.bootstrapServers() + " has no topic "
                        + topic.name() + ". Is the address right, and has the aggregator run?");
            }
            consumer.assign(partitions);
            return partitions;
        } catch (TimeoutException e) {
            throw new TimeoutException(
                    "No broker answers at " + connection.bootstrapServers() + ", or it has no topic " + topic.name()
                            + ". Is it running, is the address right, and has the aggregator run?",
                    e);
        }
    }
}
