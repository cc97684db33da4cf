package io.tallywire.schemas.topic;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for the admin client's answers and says in words what failed. */
final class AdminCalls {
    private AdminCalls() {}

    static <T> T get(String task, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw failed(task, e);
        } catch (InterruptedException e) {
            throw interrupted(task, e);
        }
    }

    static TopicException failed(String task, ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new TopicException(
                "Kafka was asked to " + task + " and failed: " + cause.getMessage()
                        + ". Is the broker running, and is bootstrap.servers right?",
                cause);
    }

    static TopicException interrupted(String task, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TopicException("Interrupted while waiting for Kafka to " + task, e);
    }
}
