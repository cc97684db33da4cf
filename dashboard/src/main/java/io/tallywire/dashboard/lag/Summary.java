package io.tallywire.dashboard.lag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Several partitions taken together.
 *
 * @param lag the sum of the lags; empty when one of them is unknown
 * @param atLeast the sum of those that are known; empty when none is
 * @param seconds the time lag of the partition that is furthest behind; empty when none is known
 * @param trend the sum of the partitions' rates, as far as they are known
 * @param status the worst
 * @param partitions how many they are
 */
public record Summary(
        OptionalLong lag, OptionalLong atLeast, OptionalDouble seconds, Trend trend, Status status, int partitions) {
    /** The summary of some partitions. */
    public static Summary of(Collection<PartitionLag> partitions) {
        List<OptionalLong> lags = partitions.stream().map(PartitionLag::unread).toList();
        return new Summary(
                sum(lags),
                sum(lags.stream().filter(OptionalLong::isPresent).toList()),
                partitions.stream()
                        .filter(one -> one.timeLag().known().isPresent())
                        .mapToDouble(one -> one.timeLag().seconds())
                        .max(),
                partitions.stream().map(PartitionLag::trend).reduce(Trend.unknown(), Trend::plus),
                partitions.stream().map(one -> one.verdict().status()).reduce(Status.OK, Status::worse),
                partitions.size());
    }

    /** The sum; empty when there is nothing to add up, or one of the numbers is unknown. */
    public static OptionalLong sum(Collection<OptionalLong> numbers) {
        return numbers.isEmpty() || numbers.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : OptionalLong.of(
                        numbers.stream().mapToLong(OptionalLong::orElseThrow).sum());
    }

    /** How much is unread, in words: "0", "1,234", "at least 1,234", "unknown". */
    public String lagInWords() {
        if (lag.isPresent()) {
            return Words.number(lag.getAsLong());
        }
        return atLeast.orElse(0) > 0 ? "at least " + Words.number(atLeast.getAsLong()) : "unknown";
    }

    /** The seconds until the lag is gone; empty when it does not shrink or is not known. */
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
