package io.tallywire.ingestproducer;

import java.util.BitSet;

/** How many items of a source are done without a gap, while they are done in any order, on any thread. */
final class DonePrefix {
    /** Shifting costs as much as there is in flight, so it is not done for every single item. */
    private static final int SHIFT = 4_096;

    private final BitSet beyond = new BitSet();
    private long done;

    /** @param done how many were done before */
    DonePrefix(long done) {
        this.done = done;
    }

    /** @param item the item's number in the source, from 0; each is done once */
    synchronized void done(long item) {
        beyond.set(Math.toIntExact(item - done));
        int gap = beyond.nextClearBit(0);
        if (gap > SHIFT || gap == beyond.length()) {
            done += gap;
            BitSet rest = beyond.get(gap, Math.max(gap, beyond.length()));
            beyond.clear();
            beyond.or(rest);
        }
    }

    synchronized long count() {
        return done + beyond.nextClearBit(0);
    }
}
