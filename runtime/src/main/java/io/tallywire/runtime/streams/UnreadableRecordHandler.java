package io.tallywire.runtime.streams;

import io.tallywire.runtime.monitoring.DeadLetterCount;
import io.tallywire.schemas.event.EventHeaders;
import io.tallywire.schemas.registry.UnknownSchemaException;
import io.tallywire.schemas.serde.WireFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends bytes that are no record to the dead-letter topic. Kafka's own handler would do so on every error, an outage of
 * the schema registry included, and so skip good records; here everything but a serialization fault stops the app. So does
 * a record that the pipeline wrote itself, in an internal topic or by its headers: it was a good record, so the registry is
 * not the one that it was written with, and to skip it would lose a part of the tallies. Records of other programs carry no
 * such headers; of these, too many unknown schemas in a row stop the app (docs/decisions/0004).
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecordHandler.class);
    private static final String INTERNAL_SUFFIX = "-repartition";

    private final LogAndContinueExceptionHandler deadLetters = new LogAndContinueExceptionHandler();
    private DeadLetterCount count = new DeadLetterCount();
    private UnknownSchemas unknown = new UnknownSchemas();

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!(exception instanceof SerializationException)) {
            return Response.fail(List.of());
        }
        if (context.topic().endsWith(INTERNAL_SUFFIX) || isOurs(record)) {
            return stop(context, "Tallywire wrote this record itself, so it is not skipped", exception);
        }
        if (exception instanceof UnknownSchemaException && unknown.isTooManyWithAnother()) {
            String reason = UnknownSchemas.TOO_MANY + " records in a row have schemas that the registry does not know";
            return stop(context, reason, exception);
        }
        count.countUnreadable();
        return deadLetters.handleError(context, record, exception);
    }

    /** Another program may put our headers on its records, and bytes on them that no registry could read. */
    private static boolean isOurs(ConsumerRecord<byte[], byte[]> record) {
        return EventHeaders.isOurs(record.headers()) && WireFormat.isFramed(record.value());
    }

    private static Response stop(ErrorHandlerContext context, String reason, Exception exception) {
        LOG.error(
                "Record {}-{} at offset {} can't be read: {}. {}. Point schema.registry.url at the registry that it was"
                        + " written with, or restore that registry; only if the record itself is wrong, skip it by hand"
                        + " (docs/operations.md, \"Skipping a record\")",
                context.topic(),
                context.partition(),
                context.offset(),
                String.valueOf(exception.getMessage()).replaceFirst("\\.$", ""),
                reason);
        return Response.fail(List.of());
    }

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters.configure(configs);
        count = DeadLetterCount.in(configs);
        unknown = UnknownSchemas.in(configs);
    }
}
