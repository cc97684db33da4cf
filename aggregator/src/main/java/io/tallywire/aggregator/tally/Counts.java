package io.tallywire.aggregator.tally;

import java.util.Arrays;

/** How many reports make each {@link Mark}. Immutable; counts below 0 take away. */
final class Counts {
    private static final Mark[] MARKS = Mark.values();
    static final Counts NONE = new Counts(new long[MARKS.length]);

    private final long[] counts;

    private Counts(long[] counts) {
        this.counts = counts;
    }

    static Counts of(Mark mark, long count) {
        long[] counts = new long[MARKS.length];
        counts[mark.stored()] = count;
        return new Counts(counts);
    }

    long of(Mark mark) {
        return counts[mark.stored()];
    }

    Counts plus(Counts other) {
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.counts[i];
        }
        return new Counts(sum);
    }

    boolean isNone() {
        return Arrays.stream(counts).allMatch(count -> count == 0);
    }

    /** A byte that says which counts there are, then these. */
    void write(Bytes out) {
        int present = 0;
        for (int i = 0; i < counts.length; i++) {
            present |= counts[i] == 0 ? 0 : 1 << i;
        }
        out.one(present);
        for (long count : counts) {
            if (count != 0) {
                out.count(count);
            }
        }
    }

    static Counts read(BytesReader in) {
        int present = in.one();
        long[] counts = new long[MARKS.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (present >> i & 1) == 0 ? 0 : in.count();
        }
        return new Counts(counts);
    }
}
