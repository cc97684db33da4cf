package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads the newest dead letters. Not thread-safe. */
public final class DeadLetterReader implements AutoCloseable {
    private static final int SAMPLES = 5;
    private static final int LONGEST_REASON = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Partition PARTITION = new Partition(Topics.DEAD_LETTERS.name(), 0);
    private static final String PREFIX = "__streams.errors.";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private List<DeadLetter> newest = List.of();
    private long readUpTo = -1;

    public DeadLetterReader(KafkaClients clients) {
        this.consumer = clients.consumer(Map.of(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                50));
    }

    /** The newest, newest first; read anew only when there are more than last time. */
    public List<DeadLetter> newest(Map<Partition, Ends> all) {
        Ends ends = all.get(PARTITION);
        if (ends == null || ends.stable() == readUpTo) {
            return newest;
        }
        TopicPartition partition = new TopicPartition(PARTITION.topic(), PARTITION.number());
        consumer.assign(List.of(partition));
        // Between two letters lies the end of a transaction, so twice as many offsets hold as many letters.
        consumer.seek(partition, Math.max(ends.start(), ends.stable() - 2L * SAMPLES));
        List<DeadLetter> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < ends.stable() && System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(record -> read.add(letter(record)));
        }
        Collections.reverse(read);
        newest = read.stream().limit(SAMPLES).toList();
        readUpTo = ends.stable();
        return newest;
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        String partition = header(record, "partition");
        String offset = header(record, "offset");
        String reason = header(record, "message");
        return new DeadLetter(
                record.timestamp(),
                header(record, "topic"),
                partition.isEmpty() ? "" : "partition " + partition + ", offset " + offset,
                reason.isEmpty() ? header(record, "exception") : reason);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(PREFIX + name);
        if (header == null || header.value() == null) {
            return "";
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
