package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Estimate;
import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.aggregator.tally.Interval;
import io.tallywire.aggregator.tally.Report;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns evidence records into the values that the tally rules know. */
public final class EvidenceReports {
    private EvidenceReports() {}

    /** What an article says of a claim. */
    public static Report of(Evidence evidence) {
        return new Report(
                evidence.getArticleId(),
                publisherId(evidence),
                Optional.ofNullable(evidence.getOriginator()).filter(agency -> !agency.isBlank()),
                Fingerprint.parse(evidence.getFingerprint()),
                Optional.ofNullable(evidence.getEventTime()),
                Optional.ofNullable(evidence.getModifiedAt()),
                evidence.getClaims().stream().map(EvidenceReports::estimate).toList());
    }

    private static Estimate estimate(Claim claim) {
        Quantity quantity = claim.getQuantity();
        Double point = quantity.getPoint();
        return new Estimate(
                new Interval(
                        orElse(quantity.getLow(), Double.NEGATIVE_INFINITY),
                        orElse(quantity.getHigh(), Double.POSITIVE_INFINITY)),
                point == null ? OptionalDouble.empty() : OptionalDouble.of(point),
                ClaimFigures.speaker(claim));
    }

    private static String publisherId(Evidence evidence) {
        Publisher publisher = evidence.getPublisher();
        if (!publisher.getDomain().isEmpty()) {
            return publisher.getDomain().toLowerCase(Locale.ROOT);
        }
        // Articles of unknown publishers can't be told to be of one publisher, so each stands for itself.
        return publisher.getName().isEmpty() ? "article " + evidence.getArticleId() : publisher.getName();
    }

    private static double orElse(@Nullable Double value, double other) {
        return value == null ? other : value;
    }
}
