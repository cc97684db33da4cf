package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The newest snapshot. One that no newer one follows turns into a problem, so that no page stays green. Thread-safe. */
final class Newest {
    private static final int SOON = 4; // this part of the limit is told, the whole is a fault

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

    /** How old the newest look is, when it is older than looks should be; empty while they come as they should. */
    Optional<Duration> silence() {
        return shown.map(this::age).filter(age -> age.compareTo(limit.dividedBy(SOON)) > 0);
    }

    private Duration age(Shown newest) {
        return Duration.ofNanos(nanos.getAsLong() - newest.nanos());
    }

    private Snapshot judged(Shown newest) {
        Duration age = age(newest);
        return age.compareTo(limit) <= 0
                ? newest.snapshot()
                : newest.snapshot()
                        .withProblem("No look at the cluster has ended for " + age.toSeconds()
                                + " s; the dashboard's log says more");
    }
}
