package io.tallywire.dashboard.board;

/**
 * How long articles took from ingest to a visible tally.
 *
 * @param samples how many tallies were measured
 * @param p50 the median, in seconds
 * @param p95 the 95th percentile, in seconds
 * @param max the longest, in seconds
 */
public record Freshness(int samples, double p50, double p95, double max) {
    /** Nothing was measured. */
    public static Freshness none() {
        return new Freshness(0, 0, 0, 0);
    }
}
