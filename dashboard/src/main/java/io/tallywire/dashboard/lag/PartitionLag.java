package io.tallywire.dashboard.lag;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of one reader of one partition.
 *
 * @param committed the offset that the reader goes on from; empty when it has committed none, or that is not known
 * @param reading the newest offsets; empty when they could not be read
 * @param timeLag how long the next record has waited; unknown without a commit
 * @param trend how the lag moves
 * @param owner the member that has the partition; empty when none has
 * @param movedAt when its committed offset was last seen to move, in milliseconds since the epoch; empty when never
 * @param verdict the status, and why
 */
public record PartitionLag(
        Partition partition,
        OptionalLong committed,
        Optional<Reading> reading,
        TimeLag timeLag,
        Trend trend,
        Optional<String> owner,
        OptionalLong movedAt,
        Verdict verdict) {

    /**
     * One whose offsets could not be read this time.
     *
     * @param reason why, in words
     */
    public static PartitionLag unreadable(
            Partition partition, OptionalLong committed, Optional<String> owner, String reason) {
        return new PartitionLag(
                partition,
                committed,
                Optional.empty(),
                TimeLag.unknown(),
                Trend.unknown(),
                owner,
                OptionalLong.empty(),
                new Verdict(Status.UNKNOWN, "can't be read: " + reason));
    }

    /** How many offsets are unread, 0 when they hold no records; empty when that is not known. */
    public OptionalLong lag() {
        return timeLag.kind() == TimeLag.Kind.MARKERS_ONLY
                ? OptionalLong.of(0)
                : reading.map(Reading::lag).orElse(OptionalLong.empty());
    }

    /** What it adds to the lag of a group: its lag; 0 also without a commit, where there is nothing to read. */
    public OptionalLong unread() {
        return isNothingToRead() ? OptionalLong.of(0) : lag();
    }

    /** Where the reader goes on: at its commit; without one at the start, where there is nothing to read. */
    public OptionalLong position() {
        return isNothingToRead() ? OptionalLong.of(reading.orElseThrow().start()) : committed;
    }

    private boolean isNothingToRead() {
        return reading.isPresent() && committed.isEmpty() && verdict.status() == Status.OK;
    }
}
