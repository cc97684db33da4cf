package io.tallywire.systemtests.containers;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.claimextractor.extraction.ExtractedClaim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Invented articles on losses in several places: each round, one more publisher reports on each of them. The places give
 * claims whose keys lie in all partitions, so that what one instance misses shows.
 */
final class Losses {
    private static final List<String> PLACES =
            List.of("Korvath", "Sudan", "Somalia", "Syria", "Iraq", "Afghanistan", "Ukraine", "Yemen");

    private static final Instant MORNING = Instant.parse("2026-06-01T01:00:00Z");

    private Losses() {}

    /** The articles of a round, from 1. */
    static List<String> round(int round) {
        return PLACES.stream().map(place -> article(round, place)).toList();
    }

    /** How many publishers each claim must have after so many rounds, by the claim key that the extractor gives it. */
    static Map<String, Long> publishersAfter(int rounds) {
        ClaimExtractor extractor = ClaimExtractor.create();
        return PLACES.stream()
                .flatMap(place -> extractor.extract(text(place)).stream())
                .collect(Collectors.toUnmodifiableMap(ExtractedClaim::claimKey, claim -> (long) rounds));
    }

    private static ArticleText text(String place) {
        return new ArticleText(title(place), body(1, place), MORNING);
    }

    private static String article(int round, String place) {
        return """
                {"id": "%2$s-%1$d", "publisher": "Paper %1$d", "publishedAt": "2026-06-01T%1$02d:00:00Z", \
                "title": "%3$s", "body": "%4$s"}""".formatted(round, place, title(place), body(round, place));
    }

    private static String title(String place) {
        return "Fighting goes on in " + place;
    }

    private static String body(int round, String place) {
        return "At least %d soldiers were killed in %s.".formatted(1000 + 10 * round, place);
    }
}
