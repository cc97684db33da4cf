package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Direction;
import io.tallywire.aggregator.tally.Figures;
import io.tallywire.aggregator.tally.Interval;
import io.tallywire.aggregator.tally.SourcedReport;
import io.tallywire.aggregator.tally.Tally;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the result of the tally rules into a record. */
public final class TallyMapper {
    private static final String ALL_TIME = "ALL";

    /** A record holds 1 MB; a character takes up to 3 bytes. */
    private static final int MOST_LISTED_CHARS = 200_000;

    private final int listedSources;
    private final List<Duration> windows;

    public TallyMapper(TallyConfig config) {
        this.listedSources = config.listedSources();
        this.windows = config.windows().lengths();
    }

    /**
     * The record of a tally.
     *
     * @param evidence finds what an article says of the claim
     */
    public ClaimTally record(String claimKey, Tally tally, Function<String, Evidence> evidence) {
        Claim lead = evidence.apply(tally.latest().get(0).report().articleId())
                .getClaims()
                .get(0);
        return ClaimTally.newBuilder()
                .setClaimKey(claimKey)
                .setLabel(Shortened.text(lead.getLabel()))
                .setEvent(lead.getEvent())
                .setUnit(lead.getQuantity().getUnit())
                .setPlace(lead.getPlace())
                .setAllTime(figures(ALL_TIME, tally.allTime()))
                .setWindows(windows(tally))
                .setSources(sources(tally.latest(), evidence, listedSources))
                .setDisagreeing(tally.disagreeing().stream()
                        .map(sourced -> sources(List.of(sourced), evidence, 1).get(0))
                        .toList())
                .setSpeakers(tally.speakers().stream().map(Shortened::text).toList())
                .setFirstSeen(tally.firstSeen().orElse(null))
                .setLastSeen(tally.lastSeen().orElse(null))
                .setTrend(tally.trend().map(TallyMapper::trend).orElse(Trend.UNKNOWN))
                .build();
    }

    private List<TallyFigures> windows(Tally tally) {
        List<TallyFigures> figures = new ArrayList<>();
        for (int window = 0; window < windows.size(); window++) {
            figures.add(
                    figures(WindowNames.of(windows.get(window)), tally.windows().get(window)));
        }
        return figures;
    }

    private static TallyFigures figures(String window, Figures figures) {
        Optional<Interval> consensus = figures.consensus().map(found -> found.interval());
        return TallyFigures.newBuilder()
                .setWindow(window)
                .setArticles(figures.articles())
                .setPublishers(figures.publishers())
                .setIndependentSources(figures.sources())
                .setSpeakers(figures.speakers())
                .setLow(finite(figures.range().map(Interval::low)))
                .setHigh(finite(figures.range().map(Interval::high)))
                .setConsensusLow(finite(consensus.map(Interval::low)))
                .setConsensusHigh(finite(consensus.map(Interval::high)))
                .setConsensusSources(
                        figures.consensus().map(found -> found.sources()).orElse(0L))
                .setMedian(figures.median().isPresent() ? figures.median().getAsDouble() : null)
                .setDisputed(figures.disputed())
                .build();
    }

    private static Trend trend(Direction direction) {
        return switch (direction) {
            case STEADY -> Trend.STEADY;
            case WIDENING -> Trend.WIDENING;
            case NARROWING -> Trend.NARROWING;
            case RISING -> Trend.RISING;
            case FALLING -> Trend.FALLING;
        };
    }

    private static List<SourceEstimate> sources(
            List<SourcedReport> latest, Function<String, Evidence> evidence, int most) {
        List<SourceEstimate> estimates = new ArrayList<>();
        int chars = 0;
        for (SourcedReport sourced : latest) {
            Evidence said = evidence.apply(sourced.report().articleId());
            for (Claim claim : ClaimFigures.distinct(said.getClaims())) {
                SourceEstimate estimate = estimate(said, claim, sourced.source());
                chars += chars(estimate);
                if (estimates.size() == most || (chars > MOST_LISTED_CHARS && !estimates.isEmpty())) {
                    return estimates;
                }
                estimates.add(estimate);
            }
        }
        return estimates;
    }

    private static int chars(SourceEstimate estimate) {
        return estimate.getPublisher().length()
                + estimate.getDomain().length()
                + estimate.getSource().length()
                + Optional.ofNullable(estimate.getOriginator()).orElse("").length()
                + estimate.getQuantity().getText().length()
                + estimate.getQuantity().getUnit().length()
                + Optional.ofNullable(estimate.getAttribution())
                        .map(credit -> credit.getText().length()
                                + credit.getCanonical().length())
                        .orElse(0)
                + estimate.getSentence().length()
                + estimate.getArticleId().length()
                + Optional.ofNullable(estimate.getUrl()).orElse("").length();
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
                .setSentence(Shortened.text(claim.getSentence()))
                .setArticleId(evidence.getArticleId())
                .setUrl(evidence.getUrl())
                .setPublishedAt(evidence.getPublishedAt())
                .build();
    }

    private static @Nullable Double finite(Optional<Double> end) {
        return end.filter(Double::isFinite).orElse(null);
    }
}
