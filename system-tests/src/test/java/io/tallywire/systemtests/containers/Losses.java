package io.tallywire.systemtests.containers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Invented articles on losses in several places: each round, one more publisher reports on each of them. The places give
 * claims whose keys lie in all partitions, so that what one instance misses shows.
 */
final class Losses {
    private static final List<String> PLACES =
            List.of("Korvath", "Sudan", "Somalia", "Syria", "Iraq", "Afghanistan", "Ukraine", "Yemen");

    private Losses() {}

    /** The articles of a round, from 1. */
    static List<String> round(int round) {
        return PLACES.stream().map(place -> article(round, place)).toList();
    }

    /** How many publishers each claim must have after so many rounds, by claim key. */
    static Map<String, Long> publishersAfter(int rounds) {
        Map<String, Long> publishers = new TreeMap<>();
        PLACES.forEach(place -> publishers.put(
                "killed|soldier|person|" + place.toLowerCase(Locale.ROOT) + "|cumulative", (long) rounds));
        return publishers;
    }

    private static String article(int round, String place) {
        return """
                {"id": "%2$s-%1$d", "publisher": "Paper %1$d", "publishedAt": "2026-06-01T%1$02d:00:00Z", \
                "title": "Fighting goes on in %2$s", "body": "At least %3$d soldiers were killed in %2$s."}""".formatted(round, place, 1000 + 10 * round);
    }
}
