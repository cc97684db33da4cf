package io.tallywire.dashboard.board;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Measures end-to-end freshness. A tally's record time is the time at which the article that changed it was ingested, so
 * the time until the tally can be read is how long the article took. Thread-safe.
 */
public final class FreshnessMeter {
    private static final long WINDOW_MILLIS = 5 * 60_000;
    private static final int MOST = 20_000;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double MIDDLE = 0.5;
    private static final double NEARLY_ALL = 0.95;

    private final Clock clock;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long at, double seconds) {}

    public FreshnessMeter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes a tally that became visible now.
     *
     * @param ingestedAt its record time, in milliseconds since the epoch
     */
    public synchronized void arrived(long ingestedAt) {
        long now = clock.millis();
        samples.addLast(new Sample(now, Math.max(0, now - ingestedAt) / MILLIS_PER_SECOND));
        forgetOld(now);
    }

    private void forgetOld(long now) {
        while (!samples.isEmpty()
                && (samples.size() > MOST || now - samples.getFirst().at() > WINDOW_MILLIS)) {
            samples.removeFirst();
        }
    }

    /** The figures of the last five minutes. */
    public synchronized Freshness read() {
        forgetOld(clock.millis());
        if (samples.isEmpty()) {
            return Freshness.none();
        }
        double[] seconds =
                samples.stream().mapToDouble(Sample::seconds).sorted().toArray();
        return new Freshness(
                seconds.length, rank(seconds, MIDDLE), rank(seconds, NEARLY_ALL), seconds[seconds.length - 1]);
    }

    private static double rank(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
