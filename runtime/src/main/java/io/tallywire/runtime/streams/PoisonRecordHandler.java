package io.tallywire.runtime.streams;

import io.tallywire.runtime.monitoring.DeadLetterCount;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sends records that a processor refused to the dead-letter topic; any other fault stops the app. */
public final class PoisonRecordHandler implements ProcessingExceptionHandler {
    private final LogAndContinueProcessingExceptionHandler deadLetters = new LogAndContinueProcessingExceptionHandler();
    private DeadLetterCount count = new DeadLetterCount();

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (!(exception instanceof PoisonRecordException)) {
            return Response.fail(List.of());
        }
        count.countRefused();
        return deadLetters.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters.configure(configs);
        count = DeadLetterCount.in(configs);
    }
}
