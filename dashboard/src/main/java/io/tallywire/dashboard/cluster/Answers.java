package io.tallywire.dashboard.cluster;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/**
 * The answers to many questions that were asked at once, each for itself: one that fails spoils no other.
 *
 * @param found the answers that came
 * @param failed why the others did not
 */
record Answers<K, V>(SortedMap<K, V> found, SortedMap<K, Throwable> failed) {
    /** Waits for all of them. */
    static <K, V> Answers<K, V> of(Map<K, KafkaFuture<V>> asked, Comparator<? super K> order)
            throws InterruptedException {
        SortedMap<K, V> found = new TreeMap<>(order);
        SortedMap<K, Throwable> failed = new TreeMap<>(order);
        for (Map.Entry<K, KafkaFuture<V>> question : asked.entrySet()) {
            try {
                found.put(question.getKey(), question.getValue().get());
            } catch (ExecutionException e) {
                failed.put(question.getKey(), e.getCause() == null ? e : e.getCause());
            }
        }
        return new Answers<>(found, failed);
    }

    /** Why a question failed, for people. */
    static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
