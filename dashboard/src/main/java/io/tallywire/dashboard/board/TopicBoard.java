package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.Ends;
import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.Reading;
import io.tallywire.dashboard.lag.Trail;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers the ends of all partitions over a sliding window, for the rates. Not thread-safe. */
final class TopicBoard {
    private static final long WINDOW_MILLIS = 30_000;
    private static final double HOT = 2; // times its share
    private static final double BUSY = 1; // records per second, below which no partition is called hot
    private static final int FEWEST_PARTITIONS = 3; // of two, the busier one has less than twice its share

    private final Map<Partition, Trail> trails = new HashMap<>();

    SortedMap<String, TopicFlow> flows(ClusterView view) {
        SortedMap<String, SortedMap<Integer, Ends>> topics = new TreeMap<>();
        view.ends().forEach((partition, ends) -> {
            topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>()).put(partition.number(), ends);
            trails.computeIfAbsent(partition, one -> new Trail(WINDOW_MILLIS))
                    .add(new Reading(view.at(), OptionalLong.empty(), ends.start(), ends.end(), ends.stable()));
        });
        trails.keySet().removeIf(partition -> !view.has(partition));
        SortedMap<String, Set<Integer>> unreadable = new TreeMap<>();
        view.gaps().partitions().keySet().forEach(partition -> {
            topics.computeIfAbsent(partition.topic(), topic -> new TreeMap<>());
            unreadable
                    .computeIfAbsent(partition.topic(), topic -> new TreeSet<>())
                    .add(partition.number());
        });
        SortedMap<String, TopicFlow> flows = new TreeMap<>();
        topics.forEach((topic, partitions) ->
                flows.put(topic, flow(topic, partitions, unreadable.getOrDefault(topic, Set.of()))));
        return flows;
    }

    private TopicFlow flow(String topic, SortedMap<Integer, Ends> partitions, Set<Integer> unreadable) {
        Map<Integer, Double> rates = new TreeMap<>();
        partitions.keySet().forEach(number -> {
            Trail trail = trails.get(new Partition(topic, number));
            if (trail != null) {
                trail.writtenPerSecond().ifPresent(rate -> rates.put(number, rate));
            }
        });
        double sum = rates.values().stream().mapToDouble(Double::doubleValue).sum();
        Set<Integer> hot = new TreeSet<>();
        if (partitions.size() >= FEWEST_PARTITIONS && sum >= BUSY) {
            rates.forEach((number, rate) -> {
                if (rate > HOT * sum / partitions.size()) {
                    hot.add(number);
                }
            });
        }
        return new TopicFlow(
                topic, partitions, unreadable, rates.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum), hot);
    }
}
