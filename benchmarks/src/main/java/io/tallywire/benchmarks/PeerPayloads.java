package io.tallywire.benchmarks;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Payloads for kafka-producer-perf-test that are as large, and pack as well, as the records of a topic: their keys, headers
 * and values, in which a space stands for each byte that is no printable ASCII, since the tool reads lines of text.
 */
final class PeerPayloads {
    private static final byte SPACE = 0x20;
    private static final byte DELETE = 0x7f;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PeerPayloads() {}

    /**
     * Writes one a line.
     *
     * @return their mean size in bytes
     */
    static double write(Path file, String bootstrapServers, String topic, int partitions, int count)
            throws IOException {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        long bytes = 0;
        int written = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            consumer.assign(all);
            while (written < count) {
                var records = consumer.poll(PATIENCE);
                if (records.isEmpty()) {
                    throw new IllegalStateException(topic + " has only " + written + " records, not " + count);
                }
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (written < count) {
                        byte[] payload = payload(record);
                        out.write(payload);
                        out.write('\n');
                        bytes += payload.length;
                        written++;
                    }
                }
            }
        }
        return (double) bytes / count;
    }

    private static byte[] payload(ConsumerRecord<byte[], byte[]> record) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(record.key());
        for (Header header : record.headers()) {
            all.writeBytes(header.key().getBytes(StandardCharsets.UTF_8));
            all.writeBytes(header.value());
        }
        all.writeBytes(record.value());
        byte[] bytes = all.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] > SPACE && bytes[i] < DELETE ? bytes[i] : SPACE;
        }
        return bytes;
    }
}
