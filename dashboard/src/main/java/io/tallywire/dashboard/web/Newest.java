package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The newest snapshot. One that no newer one follows turns into a problem, so that no page stays green. Thread-safe. */
final class Newest {
    private final Duration limit;
    private final LongSupplier nanos;
    private volatile Optional<Shown> shown = Optional.empty();

    private record Shown(Snapshot snapshot, long nanos) {}

    /**
     * @param limit for how long a snapshot is shown as it is
     * @param nanos a clock that never goes back, in nanoseconds
     */
    Newest(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    void show(Snapshot snapshot) {
        shown = Optional.of(new Shown(snapshot, nanos.getAsLong()));
    }

    /** What to show now; empty before the first. */
    Optional<Snapshot> now() {
        return shown.map(this::judged);
    }

    private Snapshot judged(Shown newest) {
        Duration age = Duration.ofNanos(nanos.getAsLong() - newest.nanos());
        return age.compareTo(limit) <= 0
                ? newest.snapshot()
                : newest.snapshot()
                        .withProblem("No look at the cluster has ended for " + age.toSeconds()
                                + " s; the dashboard's log says more");
    }
}
