package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one article says of one claim.
 *
 * @param articleId the article
 * @param publisher the publisher's identity: its domain, else its name
 * @param agency the news agency whose copy the article is; empty when it is the publisher's own
 * @param fingerprint the sketch by which near copies are recognised; empty when the article has none
 * @param publishedAt when it was published; empty when it does not say
 * @param modifiedAt when this version was made; empty when it does not say
 * @param estimates its figures, at least one, in the order of the text
 */
public record Report(
        String articleId,
        String publisher,
        Optional<String> agency,
        Optional<Fingerprint> fingerprint,
        Optional<Instant> publishedAt,
        Optional<Instant> modifiedAt,
        List<Estimate> estimates) {

    /** Newest first; a total order, so that the same reports always give the same tally. */
    public static final Comparator<Report> NEWEST_FIRST = Comparator.comparing((Report report) ->
                    report.modifiedAt().or(report::publishedAt).orElse(Instant.MIN))
            .thenComparing(report -> report.publishedAt().orElse(Instant.MIN))
            .thenComparing(Report::articleId)
            .reversed();

    public Report {
        estimates = List.copyOf(estimates);
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException("Article " + articleId + " reports a claim without a figure");
        }
    }

    /** The interval that holds all its figures. */
    public Interval hull() {
        return estimates.stream().map(Estimate::interval).reduce(Interval::hull).orElseThrow();
    }

    /** The figure it gives first; what it leads with stands for it where one number is needed. */
    public Estimate lead() {
        return estimates.get(0);
    }
}
