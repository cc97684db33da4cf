package io.tallywire.benchmarks;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Payloads for kafka-producer-perf-test that are as large, and pack as well, as the records of a topic: their keys, headers
 * and values, in which a space stands for each byte that is no printable ASCII, since the tool reads lines of text.
 */
final class PeerPayloads {
    private static final byte SPACE = 0x20;
    private static final byte DELETE = 0x7f;

    private PeerPayloads() {}

    /**
     * Writes one a line.
     *
     * @return their mean size in bytes
     */
    static double write(Path file, List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        long bytes = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                byte[] payload = payload(record);
                out.write(payload);
                out.write('\n');
                bytes += payload.length;
            }
        }
        return (double) bytes / records.size();
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
