package io.tallywire.runtime.streams;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which record the broker refused, and what to do. The app stops as it does without it: to go on would keep an update whose
 * result nobody gets to see. Its transaction is undone, so nothing is lost.
 */
public final class RefusedRecordHandler implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRecordHandler.class);
    private static final int MOST_KEY_BYTES = 200;

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        LOG.error(message(context, record, exception));
        return Response.fail(List.of());
    }

    @Override
    @SuppressWarnings("rawtypes") // Kafka's signature
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        LOG.error(
                "The {} of a record for topic {} can't be written (made from {}): {}",
                origin.name().toLowerCase(Locale.ROOT),
                record.topic(),
                source(context),
                exception.toString());
        return Response.fail(List.of());
    }

    static String message(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return String.format(
                Locale.ROOT,
                "The broker refused a record of %,d bytes for topic %s, key %s (made from %s): %s. The app stops, and its"
                        + " transaction is undone. %s",
                bytes(record),
                record.topic(),
                key(record.key()),
                source(context),
                exception,
                advice(record.topic(), exception));
    }

    private static String advice(String topic, Exception exception) {
        if (exception instanceof RecordTooLargeException) {
            return "Raise max.message.bytes of topic " + topic
                    + " above that (and kafka.producer.max.request.size, if the"
                    + " message names it), or withdraw the article that it was made from; then start the app again";
        }
        return "Look into the broker's log for the reason, mend it, and start the app again";
    }

    private static String source(ErrorHandlerContext context) {
        return "topic " + context.topic() + ", partition " + context.partition() + ", offset " + context.offset();
    }

    private static long bytes(ProducerRecord<byte[], byte[]> record) {
        long bytes = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            bytes += header.key().length() + length(header.value());
        }
        return bytes;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** Keys of public topics are text, those of stores need not be. */
    private static String key(byte @Nullable [] key) {
        if (key == null) {
            return "none";
        }
        ByteBuffer start = ByteBuffer.wrap(key, 0, Math.min(key.length, MOST_KEY_BYTES));
        String rest = key.length > MOST_KEY_BYTES ? "..." : "";
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(start.duplicate())
                    .toString();
            if (text.chars().noneMatch(Character::isISOControl)) {
                return '"' + text + '"' + rest;
            }
        } catch (CharacterCodingException e) {
            LOG.debug("The key is no text", e);
        }
        return "0x" + HexFormat.of().formatHex(key, 0, start.remaining()) + rest;
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to set.
    }
}
