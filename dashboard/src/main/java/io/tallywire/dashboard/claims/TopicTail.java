package io.tallywire.dashboard.claims;

import io.tallywire.dashboard.cluster.KafkaClients;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an index from a topic, in a thread of its own, and goes on where the index's last commit says. The offsets are
 * committed with the documents, so that a kill at any time loses and doubles nothing.
 */
final class TopicTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long REFRESH_NANOS = Duration.ofMillis(250).toNanos();
    private static final long CHECK_NANOS = Duration.ofSeconds(30).toNanos();
    private static final String TOPIC_ID = "topic-id";
    private static final String OFFSET = "offset-";

    private final String topic;
    private final KafkaClients clients;
    private final LuceneFolder folder;
    private final Sink sink;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean up;

    /** Takes the records in. */
    interface Sink {
        /**
         * Takes a record in.
         *
         * @param live whether it was written after the tail had started
         */
        void accept(ConsumerRecord<byte[], byte[]> record, boolean live) throws IOException;

        /** Called before each commit. */
        void beforeCommit() throws IOException;
    }

    TopicTail(String topic, KafkaClients clients, LuceneFolder folder, Sink sink) {
        this.topic = topic;
        this.clients = clients;
        this.folder = folder;
        this.sink = sink;
        this.thread = new Thread(this::run, "dashboard-index-" + topic);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether records are taken in, or there is no topic yet to take them from. */
    boolean isUp() {
        return up;
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
                folder.reopenIfBroken();
                follow(consumer);
            } catch (InterruptException e) {
                return;
            } catch (KafkaException e) {
                up = false;
                LOG.warn("The index of {} waits {} s and goes on: {}", topic, RETRY.toSeconds(), e.getMessage());
            } catch (IOException | RuntimeException e) {
                up = false;
                LOG.error(
                        "The index of {} can't be written; it waits {} s and tries again", topic, RETRY.toSeconds(), e);
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) throws IOException {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            up = true;
            return; // not made yet
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, String> notes = startingNotes(consumer, ends);
        boolean dirty = false;
        boolean unseen = false;
        up = true;
        long committed = System.nanoTime();
        long refreshed = committed - REFRESH_NANOS;
        long checked = committed;
        while (!closed) {
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                sink.accept(record, end != null && record.offset() >= end);
            }
            dirty |= !records.isEmpty();
            unseen |= !records.isEmpty();
            if (unseen && System.nanoTime() - refreshed >= REFRESH_NANOS) {
                folder.refresh();
                refreshed = System.nanoTime();
                unseen = false;
            }
            if (dirty && System.nanoTime() - committed > COMMIT_NANOS) {
                partitions.forEach(one -> notes.put(OFFSET + one.partition(), Long.toString(consumer.position(one))));
                sink.beforeCommit();
                folder.commit(notes);
                dirty = false;
                committed = System.nanoTime();
            }
            if (System.nanoTime() - checked > CHECK_NANOS) {
                if (!clients.topicId(topic).equals(notes.get(TOPIC_ID))
                        || consumer.partitionsFor(topic).size() != partitions.size()) {
                    LOG.warn("{} was made anew or has other partitions; its index follows it anew", topic);
                    return;
                }
                checked = System.nanoTime();
            }
        }
    }

    /** Goes to where the last commit was; to the beginning, with an empty index, when the topic is another one since. */
    private Map<String, String> startingNotes(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends)
            throws IOException {
        Map<String, String> notes = new HashMap<>(folder.notes());
        String id = clients.topicId(topic);
        boolean same = id.equals(notes.get(TOPIC_ID))
                && ends.entrySet().stream().allMatch(end -> offset(notes, end.getKey()) <= end.getValue());
        if (!same) {
            folder.writer().deleteAll();
            notes.clear();
            notes.put(TOPIC_ID, id);
        }
        ends.keySet().forEach(partition -> consumer.seek(partition, offset(notes, partition)));
        return notes;
    }

    private static long offset(Map<String, String> notes, TopicPartition partition) {
        return Long.parseLong(notes.getOrDefault(OFFSET + partition.partition(), "0"));
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(PATIENCE.toMillis());
        thread.interrupt();
    }
}
