package io.tallywire.aggregator.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which publishers are one source: those whose newest reports are copy of the same news agency, or near copies of one
 * another. A copy of a copy belongs to the same source.
 */
final class Independence {
    /**
     * The part of the shorter text that has to stand in the longer one. On 319 real articles no pair of different events
     * reaches it, and docs/tally.md says which copies it misses.
     */
    static final double COPY = 0.5;

    private final Map<String, String> sourceByPublisher;

    private Independence(Map<String, String> sourceByPublisher) {
        this.sourceByPublisher = sourceByPublisher;
    }

    /**
     * Groups publishers into sources.
     *
     * @param latest one report a publisher
     */
    static Independence of(Collection<Report> latest) {
        List<Report> reports = new ArrayList<>(latest);
        int[] group = new int[reports.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                if (root(group, i) != root(group, j) && sameSource(reports.get(i), reports.get(j))) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        return new Independence(names(reports, group));
    }

    private static int root(int[] group, int member) {
        int at = member;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static boolean sameSource(Report one, Report other) {
        if (one.agency().isPresent() && other.agency().isPresent()) {
            return name(one).equals(name(other));
        }
        return one.fingerprint().isPresent()
                && other.fingerprint().isPresent()
                && one.fingerprint().get().containment(other.fingerprint().get()) >= COPY;
    }

    /** A source is named after its first member in alphabetical order, agencies before publishers. */
    private static Map<String, String> names(List<Report> reports, int[] group) {
        Map<Integer, String> nameByGroup = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            nameByGroup.merge(
                    root(group, i), name(reports.get(i)), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        Map<String, String> sourceByPublisher = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            sourceByPublisher.put(
                    reports.get(i).publisher(), nameByGroup.getOrDefault(root(group, i), name(reports.get(i))));
        }
        return sourceByPublisher;
    }

    private static String name(Report report) {
        return report.agency()
                .map(agency -> "agency:" + agency.toLowerCase(Locale.ROOT))
                .orElse("publisher:" + report.publisher());
    }

    /** The source that a publisher's newest report belongs to. */
    String sourceOf(Report report) {
        return sourceByPublisher.getOrDefault(report.publisher(), name(report));
    }

    /** One report a source, the newest, in the order of the sources' names. */
    Collection<Report> newestBySource(Collection<Report> latest) {
        Map<String, Report> bySource = new TreeMap<>();
        latest.stream().sorted(Report.NEWEST_FIRST).forEach(report -> bySource.putIfAbsent(sourceOf(report), report));
        return bySource.values();
    }
}
