package io.tallywire.ingestproducer.input;

/**
 * Something that could not be read as an article; what follows it is read as if it were not there.
 *
 * @param reason what is wrong and what to do about it, for a person to read
 * @param input what was read; of what is too large, {@link #MAX_CUT_BYTES} bytes
 * @param breaksOff whether it stands for the rest of a source, of which nobody knows what it holds: when the source is read
 *     again, something else may be in its place
 */
public record Reject(Location location, String reason, Raw input, boolean breaksOff) implements InputItem {
    /** How much is kept of what is too large to be read. */
    public static final int MAX_CUT_BYTES = 16_384;

    /** One of which there is nothing to show. */
    public Reject(Location location, String reason) {
        this(location, reason, Raw.none());
    }

    /** One of a piece that was read. */
    public Reject(Location location, String reason, Raw input) {
        this(location, reason, input, false);
    }

    /** One for the rest of a source. */
    static Reject ofTheRest(Location location, String reason) {
        return new Reject(location, reason, Raw.none(), true);
    }

    /** What was read, as text. */
    public String raw() {
        return input.text();
    }
}
