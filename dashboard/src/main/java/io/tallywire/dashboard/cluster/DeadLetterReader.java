package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import io.tallywire.schemas.event.DeadLetterHeaders;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Follows the dead letters, from a while before the dashboard started. Not thread-safe. */
public final class DeadLetterReader implements AutoCloseable {
    /** How far back the first look goes, in offsets; ends of transactions count too. */
    private static final long HISTORY = 2_000;

    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_SAMPLE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Partition PARTITION = new Partition(Topics.DEAD_LETTERS.name(), 0);
    private static final TopicPartition ASSIGNED = new TopicPartition(PARTITION.topic(), PARTITION.number());
    private static final long UNKNOWN = -1;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LetterTally tally = new LetterTally();
    private long position = UNKNOWN;
    private long countedFrom = UNKNOWN;

    public DeadLetterReader(KafkaClients clients) {
        this.consumer = clients.consumer(Map.of(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500));
        consumer.assign(List.of(ASSIGNED));
    }

    /** What is known by now; what can't be read in a second is left for the next time. */
    public DeadLetters read(ClusterView view) {
        Ends ends = view.ends().get(PARTITION);
        if (ends == null) {
            if (!view.has(PARTITION) && countedFrom == UNKNOWN) {
                countedFrom = 0; // once the topic is made, all of it is new
            }
            return tally.now();
        }
        if (countedFrom == UNKNOWN) {
            countedFrom = ends.stable();
        }
        if (position == UNKNOWN) {
            position = Math.max(ends.start(), ends.stable() - HISTORY);
        } else if (position > ends.stable()) { // the topic was made anew
            position = ends.start();
            countedFrom = 0;
        }
        if (position < ends.stable()) {
            readFrom(Math.max(position, ends.start()), ends.stable());
        }
        return tally.now();
    }

    private void readFrom(long start, long end) {
        consumer.seek(ASSIGNED, start);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        position = start;
        while (position < end && System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(record -> tally.add(letter(record), record.offset() >= countedFrom));
            position = consumer.position(ASSIGNED);
        }
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        String reason = header(record, DeadLetterHeaders.MESSAGE);
        String source = header(record, DeadLetterHeaders.REJECT_SOURCE);
        return new DeadLetter(
                record.timestamp(),
                header(record, DeadLetterHeaders.TOPIC),
                source,
                source.isEmpty() ? placeInTopic(record) : placeInSource(record),
                reason.isEmpty() ? header(record, DeadLetterHeaders.EXCEPTION) : reason,
                source.isEmpty() ? "" : text(record.value(), LONGEST_SAMPLE),
                count(record));
    }

    private static String placeInTopic(ConsumerRecord<byte[], byte[]> record) {
        String partition = header(record, DeadLetterHeaders.PARTITION);
        return partition.isEmpty()
                ? ""
                : "partition " + partition + ", offset " + header(record, DeadLetterHeaders.OFFSET);
    }

    private static String placeInSource(ConsumerRecord<byte[], byte[]> record) {
        String line = header(record, DeadLetterHeaders.REJECT_LINE);
        return line.isEmpty() || line.equals("0")
                ? ""
                : "line " + line + ", byte " + header(record, DeadLetterHeaders.REJECT_BYTE_OFFSET);
    }

    private static long count(ConsumerRecord<byte[], byte[]> record) {
        String count = header(record, DeadLetterHeaders.REJECT_COUNT);
        return count.matches("[1-9]\\d{0,14}") ? Long.parseLong(count) : 1;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value(), LONGEST_TEXT);
    }

    private static String text(byte @Nullable [] bytes, int longest) {
        if (bytes == null) {
            return "";
        }
        // A character has four bytes at most, and a record may have millions of bytes.
        String text = new String(bytes, 0, Math.min(bytes.length, 4 * (longest + 1)), StandardCharsets.UTF_8);
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
