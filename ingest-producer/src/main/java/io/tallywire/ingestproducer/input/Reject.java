package io.tallywire.ingestproducer.input;

/**
 * Something that could not be read as an article; what follows it is read as if it were not there.
 *
 * @param reason what is wrong and what to do about it, for a person to read
 * @param raw the beginning of what was read, malformed bytes replaced by U+FFFD; at most {@link #MAX_RAW_BYTES} bytes of
 *     input, then "…"; the location leads to the rest
 */
public record Reject(Location location, String reason, String raw) implements InputItem {
    /** How much of the input a reject quotes. */
    public static final int MAX_RAW_BYTES = 16_384;
}
