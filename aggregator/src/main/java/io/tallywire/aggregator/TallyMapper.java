package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.aggregator.tally.Estimate;
import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.aggregator.tally.Interval;
import io.tallywire.aggregator.tally.Report;
import io.tallywire.aggregator.tally.Tally;
import io.tallywire.aggregator.tally.Tally.SourcedReport;
import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns evidence records into the values that the tally rules know, and their result into a record. */
final class TallyMapper {
    private final int listedSources;

    TallyMapper(int listedSources) {
        this.listedSources = listedSources;
    }

    /** The tally of all evidence of one claim, in any order; empty when there is none. */
    Optional<ClaimTally> tally(String claimKey, List<Evidence> evidence) {
        Map<String, Evidence> byArticle = new TreeMap<>();
        evidence.forEach(row -> byArticle.put(row.getArticleId(), row));
        return Tally.of(byArticle.values().stream().map(TallyMapper::report).toList())
                .map(tally -> record(claimKey, tally, byArticle));
    }

    private static Report report(Evidence evidence) {
        return new Report(
                evidence.getArticleId(),
                publisherId(evidence),
                Optional.ofNullable(evidence.getOriginator()).filter(agency -> !agency.isBlank()),
                Fingerprint.parse(evidence.getFingerprint()),
                Optional.ofNullable(evidence.getPublishedAt()),
                Optional.ofNullable(evidence.getModifiedAt()),
                evidence.getClaims().stream().map(TallyMapper::estimate).toList());
    }

    private static Estimate estimate(Claim claim) {
        Quantity quantity = claim.getQuantity();
        Double point = quantity.getPoint();
        return new Estimate(
                new Interval(
                        orElse(quantity.getLow(), Double.NEGATIVE_INFINITY),
                        orElse(quantity.getHigh(), Double.POSITIVE_INFINITY)),
                point == null ? OptionalDouble.empty() : OptionalDouble.of(point),
                canonical(claim));
    }

    private static String publisherId(Evidence evidence) {
        Publisher publisher = evidence.getPublisher();
        if (!publisher.getDomain().isEmpty()) {
            return publisher.getDomain();
        }
        // Articles of unknown publishers can't be told to be of one publisher, so each stands for itself.
        return publisher.getName().isEmpty() ? "article " + evidence.getArticleId() : publisher.getName();
    }

    private ClaimTally record(String claimKey, Tally tally, Map<String, Evidence> byArticle) {
        Claim lead = requireNonNull(byArticle.get(tally.latest().get(0).report().articleId()))
                .getClaims()
                .get(0);
        return ClaimTally.newBuilder()
                .setClaimKey(claimKey)
                .setLabel(lead.getLabel())
                .setEvent(lead.getEvent())
                .setUnit(lead.getQuantity().getUnit())
                .setAllTime(figures(tally))
                .setWindows(List.of())
                .setSources(sources(tally, byArticle))
                .setSpeakers(tally.speakers().stream().limit(listedSources).toList())
                .setFirstSeen(tally.firstSeen().orElse(null))
                .setLastSeen(tally.lastSeen().orElse(null))
                .setTrend(Trend.UNKNOWN)
                .build();
    }

    private static TallyFigures figures(Tally tally) {
        Interval consensus = tally.consensus().interval();
        return TallyFigures.newBuilder()
                .setArticles(tally.articles())
                .setPublishers(tally.latest().size())
                .setIndependentSources(tally.sources())
                .setSpeakers(tally.speakers().size())
                .setLow(orNull(tally.range().low()))
                .setHigh(orNull(tally.range().high()))
                .setConsensusLow(orNull(consensus.low()))
                .setConsensusHigh(orNull(consensus.high()))
                .setConsensusSources(tally.consensus().sources())
                .setMedian(tally.median().isPresent() ? tally.median().getAsDouble() : null)
                .setDisputed(tally.disputed())
                .build();
    }

    private List<SourceEstimate> sources(Tally tally, Map<String, Evidence> byArticle) {
        List<SourceEstimate> estimates = new ArrayList<>();
        for (SourcedReport sourced : tally.latest()) {
            Evidence evidence = requireNonNull(byArticle.get(sourced.report().articleId()));
            distinct(evidence.getClaims()).stream()
                    .limit(listedSources - estimates.size())
                    .map(claim -> estimate(evidence, claim, sourced.source()))
                    .forEach(estimates::add);
        }
        return estimates;
    }

    /** A headline that repeats its story's figure, with the credit left out or not, is no second estimate. */
    private static List<Claim> distinct(List<Claim> claims) {
        List<Claim> distinct = new ArrayList<>();
        for (Claim claim : claims) {
            boolean repeated =
                    distinct.stream().anyMatch(other -> sameFigure(claim, other) && sameCredit(claim, other));
            boolean creditedElsewhere = claim.getAttribution() == null
                    && claims.stream().anyMatch(other -> sameFigure(claim, other) && other.getAttribution() != null);
            if (!repeated && !creditedElsewhere) {
                distinct.add(claim);
            }
        }
        return distinct;
    }

    private static boolean sameFigure(Claim one, Claim other) {
        return Objects.equals(one.getQuantity().getLow(), other.getQuantity().getLow())
                && Objects.equals(
                        one.getQuantity().getHigh(), other.getQuantity().getHigh());
    }

    private static boolean sameCredit(Claim one, Claim other) {
        return canonical(one).equals(canonical(other));
    }

    private static Optional<String> canonical(Claim claim) {
        return Optional.ofNullable(claim.getAttribution())
                .map(Attribution::getCanonical)
                .filter(speaker -> !speaker.isBlank());
    }

    private static SourceEstimate estimate(Evidence evidence, Claim claim, String source) {
        return SourceEstimate.newBuilder()
                .setPublisher(evidence.getPublisher().getName())
                .setDomain(evidence.getPublisher().getDomain())
                .setSource(source)
                .setOriginator(evidence.getOriginator())
                .setQuantity(claim.getQuantity())
                .setAttribution(claim.getAttribution())
                .setModality(claim.getModality())
                .setSentence(claim.getSentence())
                .setArticleId(evidence.getArticleId())
                .setUrl(evidence.getUrl())
                .setPublishedAt(evidence.getPublishedAt())
                .build();
    }

    private static double orElse(@Nullable Double value, double other) {
        return value == null ? other : value;
    }

    private static @Nullable Double orNull(double end) {
        return Double.isInfinite(end) ? null : end;
    }
}
