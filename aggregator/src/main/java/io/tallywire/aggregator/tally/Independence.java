package io.tallywire.aggregator.tally;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which publishers are one source: those whose newest report is copy of the same news agency count once, under the
 * agency's name.
 */
final class Independence {
    private Independence() {}

    /** The source that a report belongs to. */
    static String sourceOf(Report report) {
        return report.agency()
                .map(agency -> "agency:" + agency.toLowerCase(Locale.ROOT))
                .orElse("publisher:" + report.publisher());
    }

    /** One report a source, the newest, in the order of the sources' names. */
    static Collection<Report> newestBySource(Collection<Report> reports) {
        Map<String, Report> bySource = new TreeMap<>();
        reports.stream().sorted(Report.NEWEST_FIRST).forEach(report -> bySource.putIfAbsent(sourceOf(report), report));
        return bySource.values();
    }
}
