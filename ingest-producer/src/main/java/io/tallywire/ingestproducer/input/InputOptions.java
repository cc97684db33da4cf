package io.tallywire.ingestproducer.input;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the readers are told about their input.
 *
 * @param format how to read it
 * @param publisher the publisher, by name or domain, of articles that name none
 * @param publishedAt when articles were published that don't say it
 * @param fieldNames other names of fields in JSON, each with ours: "story" to "body"
 * @param maxArticleBytes the largest article that is let through, as it travels to the broker, in bytes; positive.
 *     Brokers refuse more than 1 MiB by default
 * @param maxLineBytes the longest line, or element of a JSON array, that is read, in bytes; positive. It bounds the memory that reading takes
 */
public record InputOptions(
        InputFormat format,
        Optional<String> publisher,
        Optional<Instant> publishedAt,
        Map<String, String> fieldNames,
        int maxArticleBytes,
        int maxLineBytes) {
    /** 1 MiB. */
    public static final int DEFAULT_MAX_ARTICLE_BYTES = 1 << 20;

    /** 8 MiB: a line may hold many fields that are not read. */
    public static final int DEFAULT_MAX_LINE_BYTES = 8 << 20;

    public InputOptions {
        fieldNames = Map.copyOf(fieldNames);
        FieldNames.check(fieldNames);
        if (maxArticleBytes <= 0 || maxLineBytes <= 0) {
            throw new IllegalArgumentException("The limits for articles (" + maxArticleBytes + " bytes) and lines ("
                    + maxLineBytes + " bytes) must be positive: give more, or leave them at their defaults");
        }
    }

    /** Format by content, nothing assumed about the articles, the default limits. */
    public static InputOptions defaults() {
        return new InputOptions(
                InputFormat.AUTO,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                DEFAULT_MAX_ARTICLE_BYTES,
                DEFAULT_MAX_LINE_BYTES);
    }
}
