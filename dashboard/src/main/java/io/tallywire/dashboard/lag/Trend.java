package io.tallywire.dashboard.lag;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a lag moves.
 *
 * @param written records written per second; empty when not known yet
 * @param read records read and committed per second; empty when not known
 */
public record Trend(OptionalDouble written, OptionalDouble read) {
    private static final double STILL = 0.05; // records per second

    /** Nothing is known yet. */
    public static Trend unknown() {
        return new Trend(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The sum of two, for readers of several partitions. */
    public Trend plus(Trend other) {
        return new Trend(sum(written, other.written), sum(read, other.read));
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() ? one : OptionalDouble.of(one.getAsDouble() + other.getAsDouble());
    }

    /** By how many records per second the lag grows; negative when it shrinks, empty when not known. */
    public OptionalDouble growth() {
        return written.isPresent() && read.isPresent()
                ? OptionalDouble.of(written.getAsDouble() - read.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether the lag shrinks. */
    public boolean shrinks() {
        return growth().orElse(0) < -STILL;
    }

    /** The seconds until a lag is gone if it goes on shrinking so; 0 without a lag, empty when it does not shrink. */
    public OptionalDouble secondsToDrain(OptionalLong lag) {
        if (lag.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (lag.getAsLong() == 0) {
            return OptionalDouble.of(0);
        }
        return shrinks() ? OptionalDouble.of(lag.getAsLong() / -growth().orElseThrow()) : OptionalDouble.empty();
    }

    /** In words: "shrinks by 120 /s", "grows by 3 /s", "steady", "not known yet". */
    public String words() {
        if (growth().isEmpty()) {
            return "not known yet";
        }
        double growth = growth().getAsDouble();
        if (Math.abs(growth) <= STILL) {
            return "steady";
        }
        return (growth < 0 ? "shrinks by " : "grows by ") + Words.rate(OptionalDouble.of(Math.abs(growth)));
    }
}
