package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.TimeLag;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out how old the record at an offset is, by reading it. What was read is remembered, and the reading in one round is
 * bounded; what could not be read in time is unknown. Not thread-safe.
 */
public final class AgeProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration ROUND = Duration.ofMillis(1500);
    private static final int MOST_A_ROUND = 64;
    private static final int REMEMBERED = 4096;
    private static final double MILLIS_PER_SECOND = 1000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final Map<Place, Long> timestamps = new LinkedHashMap<>();

    /**
     * An offset whose record's age is asked for.
     *
     * @param stable the offset behind the last record that can be read
     * @param open whether an open transaction lies behind {@code stable}
     */
    public record Question(Partition partition, long offset, long stable, boolean open) {}

    private record Place(Partition partition, long offset) {}

    public AgeProbe(KafkaClients clients, Clock clock) {
        this.consumer = clients.consumer(Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                50,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024));
        this.clock = clock;
    }

    /** The answers, as far as they are found; a question that is not among them was not answered. */
    public Map<Question, TimeLag> ask(Collection<Question> questions) {
        Map<Question, TimeLag> answers = new HashMap<>();
        List<Question> open = new ArrayList<>();
        for (Question question : questions) {
            Long timestamp = timestamps.get(new Place(question.partition(), question.offset()));
            if (timestamp != null) {
                answers.put(question, age(timestamp));
            } else if (question.offset() < question.stable() && open.size() < MOST_A_ROUND) {
                open.add(question);
            }
        }
        long deadline = System.nanoTime() + ROUND.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            read(onePerPartition(open), answers, deadline);
        }
        forgetOldest();
        return answers;
    }

    /** Two groups may be at two places of one partition; a consumer can only be at one. */
    private static Map<TopicPartition, Question> onePerPartition(List<Question> open) {
        Map<TopicPartition, Question> round = new HashMap<>();
        for (Iterator<Question> all = open.iterator(); all.hasNext(); ) {
            Question question = all.next();
            Partition partition = question.partition();
            if (round.putIfAbsent(new TopicPartition(partition.topic(), partition.number()), question) == null) {
                all.remove();
            }
        }
        return round;
    }

    private void read(Map<TopicPartition, Question> round, Map<Question, TimeLag> answers, long deadline) {
        Set<TopicPartition> waiting = new HashSet<>(round.keySet());
        consumer.assign(waiting);
        round.forEach((partition, question) -> consumer.seek(partition, question.offset()));
        while (!waiting.isEmpty() && System.nanoTime() < deadline) {
            var records = consumer.poll(POLL);
            for (TopicPartition partition : List.copyOf(waiting)) {
                Question question = round.get(partition);
                if (question == null) {
                    continue;
                }
                List<ConsumerRecord<byte[], byte[]>> found = records.records(partition);
                if (!found.isEmpty()) {
                    long timestamp = found.get(0).timestamp();
                    timestamps.put(new Place(question.partition(), question.offset()), timestamp);
                    answers.put(question, age(timestamp));
                } else if (consumer.position(partition) >= question.stable()) {
                    answers.put(question, question.open() ? TimeLag.unknown() : TimeLag.markersOnly());
                } else {
                    continue;
                }
                waiting.remove(partition);
                consumer.pause(List.of(partition));
            }
        }
    }

    private TimeLag age(long timestamp) {
        return TimeLag.behind((clock.millis() - timestamp) / MILLIS_PER_SECOND);
    }

    private void forgetOldest() {
        Iterator<Place> oldest = timestamps.keySet().iterator();
        while (timestamps.size() > REMEMBERED && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
