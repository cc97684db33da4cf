package io.tallywire.dashboard.lag;

import java.util.Comparator;

/**
 * A partition of a topic; ordered by topic, then number.
 *
 * @param number 0 and up
 */
public record Partition(String topic, int number) implements Comparable<Partition> {
    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }

    /** The partition as a person calls it. */
    @Override
    public String toString() {
        return "partition " + number + " of " + topic;
    }
}
