package io.tallywire.dashboard.lag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Several partitions taken together.
 *
 * @param lag the sum of what is known; empty when nothing is
 * @param seconds the time lag of the partition that is furthest behind; empty when none is known
 * @param trend the sum of the partitions' rates
 * @param status the worst
 * @param partitions how many they are
 */
public record Summary(OptionalLong lag, OptionalDouble seconds, Trend trend, Status status, int partitions) {
    /** The summary of some partitions. */
    public static Summary of(Collection<PartitionLag> partitions) {
        long known = partitions.stream().filter(one -> one.lag().isPresent()).count();
        return new Summary(
                known == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(partitions.stream()
                                .mapToLong(one -> one.lag().orElse(0))
                                .sum()),
                partitions.stream()
                        .filter(one -> one.timeLag().known().isPresent())
                        .mapToDouble(one -> one.timeLag().seconds())
                        .max(),
                partitions.stream().map(PartitionLag::trend).reduce(Trend.unknown(), Trend::plus),
                partitions.stream().map(one -> one.verdict().status()).reduce(Status.OK, Status::worse),
                partitions.size());
    }

    /** The seconds until the lag is gone; empty when it does not shrink. */
    public OptionalDouble secondsToDrain() {
        return trend.secondsToDrain(lag);
    }

    /** The partitions, worst first, then longest waiting, then by name. */
    public static List<PartitionLag> worstFirst(Collection<PartitionLag> partitions) {
        return partitions.stream()
                .sorted(Comparator.comparing((PartitionLag one) -> one.verdict().status())
                        .thenComparingLong(one -> one.lag().orElse(0))
                        .thenComparingDouble(one -> one.timeLag().seconds())
                        .reversed()
                        .thenComparing(PartitionLag::partition))
                .toList();
    }
}
