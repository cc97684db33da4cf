package io.tallywire.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/**
 * What the topics take on the brokers' disks, as they are compressed there.
 *
 * @param byTopic bytes by topic, all partitions and copies together
 */
record TopicBytes(SortedMap<String, Long> byTopic) {

    /** Of the pipeline's topics, those inside of its apps among them. */
    static TopicBytes of(Admin admin) throws ExecutionException, InterruptedException {
        List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .toList();
        SortedMap<String, Long> bytes = new TreeMap<>();
        for (Map<String, LogDirDescription> folders :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            folders.values().forEach(folder -> folder.replicaInfos().forEach((partition, replica) -> {
                if (partition.topic().startsWith("tallywire")) {
                    bytes.merge(partition.topic(), replica.size(), Long::sum);
                }
            }));
        }
        return new TopicBytes(bytes);
    }

    /** What came since. */
    TopicBytes less(TopicBytes before) {
        SortedMap<String, Long> rest = new TreeMap<>(byTopic);
        before.byTopic.forEach((topic, bytes) -> rest.merge(topic, -bytes, Long::sum));
        return new TopicBytes(rest);
    }

    Stream<String> lines(int articles) {
        return byTopic.entrySet().stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%-70s %,9.0f bytes an article",
                        one.getKey(),
                        (double) one.getValue() / articles));
    }
}
