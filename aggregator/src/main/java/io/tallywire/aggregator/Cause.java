package io.tallywire.aggregator;

import io.tallywire.schemas.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What brought a change.
 *
 * @param articleId the last article that had a part in it; empty when it was time
 * @param timestamp when that was ingested, in milliseconds
 * @param trace the trace that the article came with; empty when none
 */
record Cause(String articleId, long timestamp, String trace) {
    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;

    static Cause time(long now) {
        return new Cause("", now, "");
    }

    static Cause of(String articleId, Record<?, ?> record) {
        Header trace = record.headers().lastHeader(EventHeaders.TRACE_PARENT);
        String text = trace == null ? "" : new String(trace.value(), StandardCharsets.UTF_8);
        return new Cause(articleId, record.timestamp(), text.contains(SEPARATOR) ? "" : text);
    }

    Optional<String> article() {
        return Optional.of(articleId).filter(id -> !id.isEmpty());
    }

    /** The headers of what follows from it. */
    Headers headers() {
        Headers headers = new RecordHeaders();
        if (articleId.isEmpty()) {
            headers.add(EventHeaders.CAUSE, EventHeaders.TIME_PASSED.getBytes(StandardCharsets.UTF_8));
        }
        if (!trace.isEmpty()) {
            headers.add(EventHeaders.TRACE_PARENT, trace.getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }

    String toText() {
        return String.join(SEPARATOR, List.of(Long.toString(timestamp), trace, articleId));
    }

    static Cause of(String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        return new Cause(parts[2], Long.parseLong(parts[0]), parts[1]);
    }
}
