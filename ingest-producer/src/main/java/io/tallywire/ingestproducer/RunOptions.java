package io.tallywire.ingestproducer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run goes about its work.
 *
 * @param limit how many articles and withdrawals are sent at most; positive
 * @param rate how many of them are sent a second at most; positive
 * @param checkpoint the file that remembers how far each input was sent; beside it another remembers which articles were
 * @param force whether known articles are sent again
 * @param watch whether the inputs are looked at again and again, for what is new
 */
public record RunOptions(long limit, double rate, Optional<Path> checkpoint, boolean force, boolean watch) {
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
        return new RunOptions(Long.MAX_VALUE, Double.POSITIVE_INFINITY, Optional.empty(), false, false);
    }

    /** The same with another limit. */
    RunOptions limitedTo(long most) {
        return new RunOptions(most, rate, checkpoint, force, watch);
    }

    /** The file that remembers which articles were sent. */
    Optional<Path> memory() {
        return checkpoint.map(file -> file.resolveSibling(file.getFileName() + ".sent"));
    }
}
