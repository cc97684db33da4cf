package io.tallywire.runtime.streams;

import io.tallywire.runtime.monitoring.DeadLetterCount;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Sends bytes that are no record to the dead-letter topic. Kafka's own handler would do so on every error, an outage of
 * the schema registry included, and so skip good records; here everything but a serialization fault stops the app. So does
 * an unreadable record of an internal topic: the app wrote it itself, and to skip it would lose a part of an update.
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {
    private static final String INTERNAL_SUFFIX = "-repartition";

    private final LogAndContinueExceptionHandler deadLetters = new LogAndContinueExceptionHandler();
    private DeadLetterCount count = new DeadLetterCount();

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!(exception instanceof SerializationException) || context.topic().endsWith(INTERNAL_SUFFIX)) {
            return Response.fail(List.of());
        }
        count.countUnreadable();
        return deadLetters.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters.configure(configs);
        count = DeadLetterCount.in(configs);
    }
}
