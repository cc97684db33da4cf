package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.BatchTally;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All tallies of a set of articles at once, in memory, by the rules in their plainest form. It is what the aggregator's
 * table is checked against, field by field.
 */
public final class BatchTallies {
    private final TallyConfig config;

    public BatchTallies(TallyConfig config) {
        this.config = config;
    }

    /**
     * The tallies by claim key.
     *
     * @param articles the version of each article that counts
     * @param ingested when they were ingested; no article is newer
     * @param now the application's clock
     */
    public Map<String, ClaimTally> of(Collection<ArticleClaims> articles, Instant ingested, Instant now) {
        Map<String, Map<String, Evidence>> evidence = new TreeMap<>();
        for (ArticleClaims article : articles) {
            Map<String, List<Claim>> byKey = new TreeMap<>();
            article.getClaims().stream().filter(Denials::isEstimate).forEach(claim -> byKey.computeIfAbsent(
                            claim.getClaimKey(), key -> new ArrayList<>())
                    .add(claim));
            byKey.forEach((key, claims) -> evidence.computeIfAbsent(key, each -> new TreeMap<>())
                    .put(article.getArticleId(), ArticleSplitter.evidence(article, claims, ingested.toEpochMilli())));
        }
        TallyMapper mapper = new TallyMapper(config);
        Map<String, ClaimTally> tallies = new TreeMap<>();
        evidence.forEach((key, said) -> BatchTally.of(
                        said.values().stream().map(EvidenceReports::of).toList(),
                        config.windows(),
                        now,
                        config.listedSources())
                .ifPresent(tally -> tallies.put(key, mapper.record(key, tally, said::get))));
        return tallies;
    }
}
