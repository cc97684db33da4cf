package io.tallywire.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Records of a topic with their keys and headers, ready in memory, to be sent as fast as a plain producer can: what Kafka itself
 * takes for records of this kind, keys and headers included, which kafka-producer-perf-test has not.
 */
final class KeyedRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ConsumerRecord<byte[], byte[]>> records;

    private KeyedRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        this.records = List.copyOf(records);
    }

    /** Takes so many from the beginning of a topic. */
    static KeyedRecords of(String bootstrapServers, String topic, int partitions, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            while (records.size() < count) {
                var more = consumer.poll(PATIENCE);
                if (more.isEmpty()) {
                    throw new IllegalStateException(topic + " has only " + records.size() + " records, not " + count);
                }
                more.forEach(records::add);
            }
        }
        return new KeyedRecords(records.subList(0, count));
    }

    List<ConsumerRecord<byte[], byte[]>> all() {
        return records;
    }

    /** Sends some, and waits for their acknowledgements. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback counts
    Sample send(Map<String, Object> config, String topic, int count, ThreadTimes times) {
        LongAdder acknowledged = new LongAdder();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            Map<ThreadTimes.Part, Long> before = times.now();
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                ConsumerRecord<byte[], byte[]> record = records.get(i % records.size());
                producer.send(
                        new ProducerRecord<>(topic, null, null, record.key(), record.value(), record.headers()),
                        (metadata, failure) -> acknowledged.add(failure == null ? 1 : 0));
            }
            producer.flush();
            double rate = count * 1e9 / (System.nanoTime() - start);
            Sample sample = Sample.between(before, times.now(), rate);
            if (acknowledged.sum() != count) {
                throw new IllegalStateException(acknowledged + " of " + count + " records were acknowledged");
            }
            return sample;
        }
    }
}
