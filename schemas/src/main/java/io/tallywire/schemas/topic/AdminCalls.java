package io.tallywire.schemas.topic;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;

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
        String advice = cause instanceof TimeoutException
                ? ". Is the broker running, and is bootstrap.servers right?"
                : ". The broker's log may say more";
        return new TopicException("Kafka was asked to " + task + " and failed: " + cause.getMessage() + advice, cause);
    }

    static TopicException interrupted(String task, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TopicException("Interrupted while waiting for Kafka to " + task, e);
    }
}
