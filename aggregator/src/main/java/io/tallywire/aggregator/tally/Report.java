package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What one article says of one claim.
 *
 * @param articleId the article
 * @param publisher the publisher's identity: its domain, else its name
 * @param agency the news agency whose copy the article is; empty when it is the publisher's own
 * @param fingerprint the sketch by which near copies are recognised; empty when the article has none
 * @param time its time in windows; empty when it has none
 * @param modifiedAt when this version was made; empty when it does not say
 * @param estimates its figures, at least one, in the order of the text
 */
public record Report(
        String articleId,
        String publisher,
        Optional<String> agency,
        Optional<Fingerprint> fingerprint,
        Optional<Instant> time,
        Optional<Instant> modifiedAt,
        List<Estimate> estimates) {

    /** A total order, so that the same reports always give the same tally. */
    public static final Comparator<Report> OLDEST_FIRST = Comparator.comparing(Report::age)
            .thenComparing(Report::publisher, TextOrder.BY_CODE_POINT)
            .thenComparing(Report::articleId, TextOrder.BY_CODE_POINT);

    /** An article with more separate figures than that says too little to agree with. */
    static final int MOST_INTERVALS = 8;

    public Report {
        estimates = List.copyOf(estimates);
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException("Article " + articleId + " reports a claim without a figure");
        }
    }

    Age age() {
        return Age.of(time, modifiedAt);
    }

    /** The interval that holds all its figures. */
    public Interval hull() {
        return estimates.stream().map(Estimate::interval).reduce(Interval::hull).orElseThrow();
    }

    /**
     * What it supports: every point of every figure, and none between them. The hull when it has more than
     * {@value #MOST_INTERVALS} separate figures.
     */
    public List<Interval> support() {
        List<Interval> union =
                Interval.union(estimates.stream().map(Estimate::interval).toList());
        return union.size() > MOST_INTERVALS ? List.of(hull()) : union;
    }

    /** The figure it gives first; what it leads with stands for it where one number is needed. */
    public OptionalDouble point() {
        return estimates.get(0).point();
    }

    /** Whom it credits, each once. */
    public NavigableSet<String> speakers() {
        NavigableSet<String> speakers = new TreeSet<>();
        estimates.forEach(estimate -> estimate.speaker().ifPresent(speakers::add));
        return speakers;
    }

    /** The name of the source when this report stands for it. */
    public String sourceName() {
        return agency.map(name -> "agency:" + agencyKey(name)).orElse("publisher:" + publisher);
    }

    static String agencyKey(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
