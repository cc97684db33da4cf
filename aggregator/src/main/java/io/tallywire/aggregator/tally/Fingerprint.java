package io.tallywire.aggregator.tally;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A bottom-k sketch of an article's runs of five words, by which near copies are recognised. The format is that of
 * {@code ArticleClaims.fingerprint}. Instances are immutable.
 */
public final class Fingerprint {
    /** How many of its smallest hashes a text is listed by; two copies nearly always share one of them. */
    static final int MARKS = 16;

    /** How many hashes a sketch keeps at most. */
    private static final int MOST_HASHES = 256;

    /** Below this many comparable hashes the estimate says nothing. */
    private static final int FEWEST_COMPARABLE = 16;

    private final long[] hashes; // ascending, 0 to 2^32 - 1
    private final boolean complete;

    private Fingerprint(long[] hashes, boolean complete) {
        this.hashes = hashes;
        this.complete = complete;
    }

    /**
     * Reads one.
     *
     * @return empty when there is none
     * @throws IllegalArgumentException when the bytes are not in the format
     */
    public static Optional<Fingerprint> parse(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        if (!in.hasRemaining()) {
            return Optional.empty();
        }
        if (in.remaining() % Integer.BYTES != 0 || in.remaining() < 2 * Integer.BYTES) {
            throw new IllegalArgumentException("is " + in.remaining() + " bytes long, which is no count and hashes");
        }
        if (in.remaining() > (1 + MOST_HASHES) * Integer.BYTES) {
            throw new IllegalArgumentException(
                    "has " + (in.remaining() / Integer.BYTES - 1) + " hashes; at most " + MOST_HASHES + " are allowed");
        }
        int total = in.getInt();
        long[] hashes = new long[in.remaining() / Integer.BYTES];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Integer.toUnsignedLong(in.getInt());
            if (i > 0 && hashes[i] <= hashes[i - 1]) {
                throw new IllegalArgumentException("has hashes that don't ascend");
            }
        }
        if (total < hashes.length) {
            throw new IllegalArgumentException("says that it has " + total + " hashes but holds " + hashes.length);
        }
        return Optional.of(new Fingerprint(hashes, total == hashes.length));
    }

    /**
     * Estimates which part of the shorter text stands in the longer one, 0 to 1. Below the smaller of the two sketches'
     * largest hashes both are complete, so there the sets can be compared; 0 when too little is there to tell.
     */
    public double containment(Fingerprint other) {
        long limit = Math.min(limit(), other.limit());
        int mine = countUpTo(limit);
        int theirs = other.countUpTo(limit);
        int fewer = Math.min(mine, theirs);
        return fewer < FEWEST_COMPARABLE ? 0 : (double) common(other, mine, theirs) / fewer;
    }

    /** The smallest {@value #MARKS} hashes, or all when there are fewer. */
    long[] smallest() {
        return Arrays.copyOf(hashes, Math.min(MARKS, hashes.length));
    }

    private long limit() {
        return complete ? Long.MAX_VALUE : hashes[hashes.length - 1];
    }

    private int countUpTo(long limit) {
        int at = Arrays.binarySearch(hashes, limit);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private int common(Fingerprint other, int mine, int theirs) {
        int common = 0;
        for (int i = 0, j = 0; i < mine && j < theirs; ) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && complete == that.complete && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
