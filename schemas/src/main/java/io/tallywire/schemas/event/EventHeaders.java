package io.tallywire.schemas.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The names of the headers: CloudEvents 1.0 in binary mode, as its Kafka protocol binding has them, and W3C Trace
 * Context. Values are UTF-8.
 */
public final class EventHeaders {
    /** The version of CloudEvents: "1.0". */
    public static final String SPEC_VERSION = "ce_specversion";

    /** 32 hex digits: equal for one record, under retry and replay too, and different for any other. */
    public static final String ID = "ce_id";

    /** The program whose records these are, for example "/tallywire/aggregator". */
    public static final String SOURCE = "ce_source";

    /** What happened, for example "io.tallywire.claim.tallied". */
    public static final String TYPE = "ce_type";

    /** The record's key. */
    public static final String SUBJECT = "ce_subject";

    /** The record's timestamp in ISO 8601 (RFC 3339). */
    public static final String TIME = "ce_time";

    /** The media type of the value. */
    public static final String CONTENT_TYPE = "content-type";

    /** The trace that an article came with; it is passed through from topic to topic. */
    public static final String TRACE_PARENT = "traceparent";

    /** What made the change, on tallies and changes of claims: {@link #TIME_PASSED}; absent when an article did. */
    public static final String CAUSE = "ce_cause";

    /** The value of {@link #CAUSE} when no article came, but a window moved on. */
    public static final String TIME_PASSED = "time";

    /** What every source of ours starts with. */
    static final String OUR_SOURCES = "/tallywire/";

    private EventHeaders() {}

    /** Whether a record says that it was written by one of these programs. */
    public static boolean isOurs(Headers headers) {
        @Nullable Header source = headers.lastHeader(SOURCE);
        return source != null
                && source.value() != null
                && new String(source.value(), StandardCharsets.UTF_8).startsWith(OUR_SOURCES);
    }
}
