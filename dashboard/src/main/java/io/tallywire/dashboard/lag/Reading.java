package io.tallywire.dashboard.lag;

import java.util.OptionalLong;

/**
 * What was seen of one reader and one partition at one time. Committed offsets are read before end offsets, so that lag is
 * never too small by records that arrived in between.
 *
 * @param at when, in milliseconds since the epoch
 * @param committed the offset that the reader goes on from; empty when it has committed none
 * @param start the first offset that the partition still has
 * @param end the offset behind the last record, committed or not
 * @param stable the offset behind the last record that no open transaction holds back; at most {@code end}
 */
public record Reading(long at, OptionalLong committed, long start, long end, long stable) {
    /** How many offsets lie between the reader and the end; empty without a commit, never below 0. */
    public OptionalLong lag() {
        return committed.isPresent() ? OptionalLong.of(Math.max(0, end - committed.getAsLong())) : OptionalLong.empty();
    }

    /** The offset from which the next record is looked for: the start, if the reader has not come that far. */
    public long next() {
        return Math.max(start, committed.orElse(start));
    }

    /** How many records were deleted before the reader came to them; 0 without a commit. */
    public long lost() {
        return committed.isPresent() ? Math.max(0, start - committed.getAsLong()) : 0;
    }

    /** Whether only an open transaction keeps the reader from what is left. */
    public boolean heldBack() {
        return committed.isPresent() && stable < end && committed.getAsLong() >= stable;
    }
}
