package io.tallywire.ingestproducer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run goes about its work.
 *
 * @param limit how many articles and withdrawals are sent at most; positive
 * @param rate how many of them are sent a second at most; positive
 * @param checkpoint the file that remembers how far each input was sent
 */
public record RunOptions(long limit, double rate, Optional<Path> checkpoint) {
    public RunOptions {
        if (limit <= 0) {
            throw new IllegalArgumentException("--limit is " + limit + ": give a whole number from 1");
        }
        if (!(rate > 0)) {
            throw new IllegalArgumentException("--rate is " + rate + ": give articles a second, more than 0");
        }
    }

    /** No bounds, nothing remembered. */
    public static RunOptions defaults() {
        return new RunOptions(Long.MAX_VALUE, Double.POSITIVE_INFINITY, Optional.empty());
    }
}
