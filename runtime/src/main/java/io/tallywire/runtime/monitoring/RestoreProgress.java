package io.tallywire.runtime.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Which parts of the state are being restored from their changelog, and how much of each is left. */
public final class RestoreProgress implements StateRestoreListener {
    private final Map<TopicPartition, Span> open = new ConcurrentHashMap<>();

    /**
     * A partition that is being restored.
     *
     * @param remaining how many offsets of its changelog are left; 0 or more
     */
    public record Restoring(String topic, int partition, long remaining) {}

    /** What is being restored now, by topic and partition. */
    public List<Restoring> restoring() {
        return open.entrySet().stream()
                .map(entry -> new Restoring(
                        entry.getKey().topic(),
                        entry.getKey().partition(),
                        entry.getValue().remaining()))
                .sorted(Comparator.comparing(Restoring::topic).thenComparing(Restoring::partition))
                .toList();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long startingOffset, long endingOffset) {
        open.put(partition, new Span(startingOffset, endingOffset));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEndOffset, long numRestored) {
        open.computeIfPresent(partition, (same, span) -> new Span(batchEndOffset + 1, span.end()));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long totalRestored) {
        open.remove(partition);
    }

    /** The partition goes to another instance, or the app stops. */
    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long totalRestored) {
        open.remove(partition);
    }

    /** From the next offset to restore to the one after the last. */
    private record Span(long next, long end) {
        long remaining() {
            return Math.max(0, end - next);
        }
    }
}
