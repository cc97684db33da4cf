package io.tallywire.aggregator;

import io.tallywire.aggregator.History.Event;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The aggregator over several partitions: some topologies read a partition of the article claims each, others a partition of
 * the evidence each. This class stands for the broker between them: it keeps the order within a partition and from one
 * sender, and nothing else; what is under way may take any time.
 */
final class SplitAggregator implements AutoCloseable {
    private static final String EVIDENCE = "tallywire-aggregator-evidence-by-claim-repartition";

    private final Path stateDir = StateDirs.create();
    private final List<TestedAggregator> readers = new ArrayList<>();
    private final List<TestedAggregator> talliers = new ArrayList<>();
    private final List<Deque<Runnable>> underWay = new ArrayList<>();
    private final Map<String, ClaimTally> table = new TreeMap<>();
    private final Random random;
    private Instant wallTime;

    /**
     * Starts one.
     *
     * @param partitions of the article claims, and of the evidence
     * @param random decides which record arrives next
     */
    SplitAggregator(TallyConfig config, int partitions, Instant wallTime, Random random) {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        this.random = random;
        this.wallTime = wallTime;
        for (int partition = 0; partition < partitions; partition++) {
            readers.add(new TestedAggregator(config, stateDir.resolve("reader" + partition), wallTime, registry));
            talliers.add(new TestedAggregator(config, stateDir.resolve("tallier" + partition), wallTime, registry));
        }
        for (int path = 0; path < partitions * partitions * 2; path++) {
            underWay.add(new ArrayDeque<>());
        }
    }

    /** The machines' time. */
    Instant wallTime() {
        return wallTime;
    }

    /** Reads a version of an article, or its withdrawal; some of what is under way arrives. */
    void send(Event event) {
        int partition = partition(event.id().getBytes(StandardCharsets.UTF_8));
        TestedAggregator reader = readers.get(partition);
        reader.articles.pipeInput(event.id(), event.claims().orElse(null), event.timestamp());
        for (TestRecord<byte[], byte[]> evidence : read(reader, EVIDENCE)) {
            int target = partition(evidence.key());
            pass(evidence, EVIDENCE, partition, target, 0);
        }
        byte[] sender =
                Integer.toString(partition).getBytes(StandardCharsets.UTF_8); // in a driver every task is number 0
        for (TestRecord<byte[], byte[]> tick : read(reader, Topics.CLOCK.name())) {
            for (int target = 0; target < talliers.size(); target++) {
                pass(
                        new TestRecord<>(sender, tick.value(), tick.headers(), tick.timestamp()),
                        Topics.CLOCK.name(),
                        partition,
                        target,
                        1);
            }
        }
        int arriving = random.nextInt(8);
        for (int i = 0; i < arriving && deliver(); i++) {
            // each delivers one
        }
    }

    private static List<TestRecord<byte[], byte[]>> read(TestedAggregator from, String topic) {
        return from.driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private void pass(TestRecord<byte[], byte[]> record, String topic, int from, int to, int kind) {
        TestInputTopic<byte[], byte[]> input =
                talliers.get(to).driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
        underWay.get((from * talliers.size() + to) * 2 + kind).add(() -> input.pipeInput(record));
    }

    /** Delivers the next record of any path; false when none is under way. */
    private boolean deliver() {
        List<Deque<Runnable>> waiting =
                underWay.stream().filter(path -> !path.isEmpty()).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.get(random.nextInt(waiting.size())).remove().run();
        return true;
    }

    /** Lets time pass on all machines. */
    void pass(Duration time) {
        wallTime = wallTime.plus(time);
        readers.forEach(reader -> reader.driver.advanceWallClockTime(time));
        talliers.forEach(tallier -> tallier.driver.advanceWallClockTime(time));
    }

    /** The tallies that stand when all that was under way has arrived, and a second has passed. */
    Map<String, ClaimTally> table() {
        while (deliver()) {
            // until nothing is under way
        }
        pass(Duration.ofMillis(500));
        pass(Duration.ofMillis(500));
        for (TestedAggregator tallier : talliers) {
            tallier.tallies.readKeyValuesToList().forEach(row -> {
                if (row.value == null) {
                    table.remove(row.key);
                } else {
                    table.put(row.key, row.value);
                }
            });
        }
        return table;
    }

    private int partition(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % readers.size();
    }

    @Override
    public void close() {
        readers.forEach(TestedAggregator::close);
        talliers.forEach(TestedAggregator::close);
        StateDirs.delete(stateDir);
    }
}
