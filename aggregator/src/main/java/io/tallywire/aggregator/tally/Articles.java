package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a tally says of all articles of a claim, the latest of their publishers or not.
 *
 * @param counts how many there are in each window, all time last
 * @param firstSeen the earliest time; empty when all are undated
 * @param lastSeen the latest time
 */
record Articles(List<Long> counts, Optional<Instant> firstSeen, Optional<Instant> lastSeen) {

    static Articles of(Collection<Report> reports, Windows windows, long now) {
        List<Long> counts = new ArrayList<>();
        for (int window = 0; window <= windows.count(); window++) {
            int each = window;
            counts.add(reports.stream()
                    .filter(report -> windows.holds(each, report.age().time(), now))
                    .count());
        }
        Supplier<Stream<Instant>> times =
                () -> reports.stream().map(Report::time).flatMap(Optional::stream);
        return new Articles(
                counts, times.get().min(Comparator.naturalOrder()), times.get().max(Comparator.naturalOrder()));
    }
}
