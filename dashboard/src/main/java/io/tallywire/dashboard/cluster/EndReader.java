package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.lag.Partition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads where the partitions of topics start and end. */
final class EndReader {
    private static final String NO_LEADER = "it has no leader; the broker that has it is down";

    private final Admin admin;

    EndReader(Admin admin) {
        this.admin = admin;
    }

    /**
     * What was read, and what was not.
     *
     * @param failed the partitions that could not be read, and why
     * @param topics the topics whose partitions are not known, with the reason, in words
     */
    record Seen(SortedMap<Partition, Ends> ends, SortedMap<Partition, String> failed, List<String> topics) {}

    Seen read(Collection<String> names) throws InterruptedException {
        Answers<String, TopicDescription> described =
                Answers.of(admin.describeTopics(names).topicNameValues(), Comparator.naturalOrder());
        List<String> topics = new ArrayList<>();
        described.failed().forEach((topic, failure) -> {
            if (!(failure instanceof UnknownTopicOrPartitionException)) { // else it has gone since topics were listed
                topics.add("The partitions of " + topic + " can't be read: " + Answers.words(failure));
            }
        });
        SortedMap<Partition, String> failed = new TreeMap<>();
        List<TopicPartition> led = new ArrayList<>();
        described.found().forEach((topic, description) -> {
            for (TopicPartitionInfo info : description.partitions()) {
                if (info.leader() == null || info.leader().isEmpty()) { // asking would only wait for the time-out
                    failed.put(new Partition(topic, info.partition()), NO_LEADER);
                } else {
                    led.add(new TopicPartition(topic, info.partition()));
                }
            }
        });
        return new Seen(ends(led, failed), failed, topics);
    }

    /** The three questions are under way together, so that a broker that does not answer costs one time-out. */
    private SortedMap<Partition, Ends> ends(List<TopicPartition> partitions, SortedMap<Partition, String> failed)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        partitions.forEach(partition -> {
            latest.put(partition, OffsetSpec.latest());
            earliest.put(partition, OffsetSpec.earliest());
        });
        ListOffsetsResult stable = admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        ListOffsetsResult end = admin.listOffsets(latest);
        ListOffsetsResult start = admin.listOffsets(earliest);
        Map<Partition, KafkaFuture<Ends>> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(
                new Partition(partition.topic(), partition.partition()),
                KafkaFuture.allOf(
                                stable.partitionResult(partition),
                                end.partitionResult(partition),
                                start.partitionResult(partition))
                        .thenApply(all -> new Ends(
                                offset(start.partitionResult(partition)),
                                offset(end.partitionResult(partition)),
                                offset(stable.partitionResult(partition))))));
        Answers<Partition, Ends> answers = Answers.of(asked, Comparator.naturalOrder());
        answers.failed().forEach((partition, failure) -> failed.put(partition, Answers.words(failure)));
        return answers.found();
    }

    private static long offset(KafkaFuture<ListOffsetsResultInfo> answered) {
        try {
            return answered.getNow(null).offset();
        } catch (Exception e) {
            throw new IllegalStateException("It was waited for, and had not failed", e);
        }
    }
}
