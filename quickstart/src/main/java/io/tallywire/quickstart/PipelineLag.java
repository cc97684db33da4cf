package io.tallywire.quickstart;

import io.tallywire.aggregator.AggregatorConfig;
import io.tallywire.claimextractor.ExtractorConfig;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Tells whether everything that was sent has gone through the whole pipeline and is committed. It looks at the stages from
 * upstream to downstream and at everything that was written, committed or not: an app commits its input together with its
 * output, so a stage that is found drained after the stages before it stays drained, as long as nothing new is sent. Last,
 * no transaction may be open on the tallies, or a reader of committed records would miss its end, and no tally may have been
 * written for a while: the aggregator gathers changes for a moment, and takes out of the windows what has passed.
 */
public final class PipelineLag {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long UNKNOWN = -1;

    /** Several times as long as the aggregator gathers changes. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final Stage EXTRACTOR = new Stage(ExtractorConfig.DEFAULT_APPLICATION_ID, Topics.ARTICLES.name());
    private static final List<Stage> AGGREGATOR = List.of(
            new Stage(AggregatorConfig.DEFAULT_APPLICATION_ID, Topics.ARTICLE_CLAIMS.name()),
            new Stage(
                    AggregatorConfig.DEFAULT_APPLICATION_ID,
                    AggregatorConfig.DEFAULT_APPLICATION_ID + "-evidence-by-claim-repartition"));

    private final Admin admin;
    private final List<Stage> stages;

    /** A consumer group and a topic that it reads. */
    private record Stage(String group, String topic) {}

    private PipelineLag(Admin admin, List<Stage> stages) {
        this.admin = admin;
        this.stages = stages;
    }

    /** Of all apps. */
    public static PipelineLag ofAll(Admin admin) {
        return new PipelineLag(
                admin, Stream.concat(Stream.of(EXTRACTOR), AGGREGATOR.stream()).toList());
    }

    /** Of the aggregator alone. */
    public static PipelineLag ofAggregator(Admin admin) {
        return new PipelineLag(admin, AGGREGATOR);
    }

    /**
     * Blocks until nothing lags and no tally has been written for a second, as long as there is progress.
     *
     * @param stillFine asked between looks; throws to give up early
     * @throws TimeoutException when the lag has not changed for the given time; it says which topics lag, and by how much
     */
    public void awaitDrained(Duration patience, Runnable stillFine)
            throws TimeoutException, ExecutionException, InterruptedException {
        long written;
        do {
            awaitNoLag(patience, stillFine);
            written = sum(ends(Topics.CLAIM_TALLIES.name(), IsolationLevel.READ_UNCOMMITTED));
            LockSupport.parkNanos(QUIET.toNanos());
            stillFine.run();
        } while (written != sum(ends(Topics.CLAIM_TALLIES.name(), IsolationLevel.READ_UNCOMMITTED))
                || !lagging().isEmpty());
    }

    private void awaitNoLag(Duration patience, Runnable stillFine)
            throws TimeoutException, ExecutionException, InterruptedException {
        long changed = System.nanoTime();
        Map<String, Long> lag = lagging();
        while (!lag.isEmpty()) {
            LockSupport.parkNanos(POLL.toNanos());
            stillFine.run();
            Map<String, Long> now = lagging();
            if (!now.equals(lag)) {
                changed = System.nanoTime();
            } else if (System.nanoTime() - changed > patience.toNanos()) {
                throw new TimeoutException("For " + patience.toSeconds()
                        + " s there was no progress; records that these topics lag by (-1 is unknown): " + lag);
            }
            lag = now;
        }
    }

    private Map<String, Long> lagging() throws ExecutionException, InterruptedException {
        Map<String, Long> lagging = new TreeMap<>();
        for (Stage stage : stages) {
            long lag = lag(stage);
            if (lag != 0) {
                lagging.put(stage.topic(), lag);
            }
        }
        if (lagging.isEmpty()) {
            long open = openRecords(Topics.CLAIM_TALLIES.name());
            if (open != 0) {
                lagging.put(Topics.CLAIM_TALLIES.name(), open);
            }
        }
        return lagging;
    }

    /** How many records lie behind the start of the oldest open transaction. */
    private long openRecords(String topic) throws ExecutionException, InterruptedException {
        return sum(ends(topic, IsolationLevel.READ_UNCOMMITTED)) - sum(ends(topic, IsolationLevel.READ_COMMITTED));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many records a stage has not read; committed offsets are looked up first, so it is never below 0. */
    private long lag(Stage stage) throws ExecutionException, InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(stage.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (var end : ends(stage.topic(), IsolationLevel.READ_UNCOMMITTED).entrySet()) {
                OffsetAndMetadata position = committed.get(end.getKey());
                lag += end.getValue() - (position == null ? 0 : position.offset());
            }
            return lag;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof GroupIdNotFoundException) {
                return UNKNOWN; // the app has not made it yet
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        int partitions = description == null ? 0 : description.partitions().size();
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
