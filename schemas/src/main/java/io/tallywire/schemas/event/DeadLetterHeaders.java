package io.tallywire.schemas.event;

/**
 * The names of the headers of dead letters; values are UTF-8, numbers in decimal digits. Kafka Streams' own say why a record was
 * given up and where it came from; what ingest rejects came from no topic, and has headers of ours in their place.
 */
public final class DeadLetterHeaders {
    /** The class of what went wrong. */
    public static final String EXCEPTION = "__streams.errors.exception";

    /** What went wrong, for a person to read. */
    public static final String MESSAGE = "__streams.errors.message";

    /** The topic that the record came from; absent on rejects. */
    public static final String TOPIC = "__streams.errors.topic";

    /** The partition that it came from; absent on rejects. */
    public static final String PARTITION = "__streams.errors.partition";

    /** Its offset there; absent on rejects. */
    public static final String OFFSET = "__streams.errors.offset";

    /** The file or the URL that ingest read; on rejects only. */
    public static final String REJECT_SOURCE = "tallywire.reject.source";

    /** The line there, from 1; 0 when the source could not be read at all. */
    public static final String REJECT_LINE = "tallywire.reject.line";

    /** The offset of that line's first byte, from 0. */
    public static final String REJECT_BYTE_OFFSET = "tallywire.reject.byte-offset";

    /** How many rejects the letter stands for; above 1 when ingest tells of many at once. */
    public static final String REJECT_COUNT = "tallywire.reject.count";

    /** "true" when the value is only the beginning of the raw text. */
    public static final String REJECT_CUT = "tallywire.reject.cut";

    private DeadLetterHeaders() {}
}
