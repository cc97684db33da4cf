package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ArticleState;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.Publisher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article's claims apart: one evidence record a claim key, and an empty one for each key that the article no
 * longer claims. A version older than the one that counts is dropped.
 */
final class ArticleSplitter implements Processor<String, ArticleClaims, String, Evidence> {
    private @Nullable ProcessorContext<String, Evidence> context;
    private @Nullable KeyValueStore<String, ArticleState> states;

    @Override
    public void init(ProcessorContext<String, Evidence> newContext) {
        this.context = newContext;
        this.states = newContext.getStateStore(AggregatorApp.ARTICLE_STATE_STORE);
    }

    @Override
    public void process(Record<String, ArticleClaims> record) {
        KeyValueStore<String, ArticleState> store = requireNonNull(states);
        Optional<ArticleClaims> article = Optional.ofNullable(record.value());
        ClaimsCheck.check(record.key(), article);
        NavigableMap<String, List<Claim>> claimsByKey =
                article.map(ArticleSplitter::byKey).orElseGet(TreeMap::new);
        Optional<ArticleState> before = Optional.ofNullable(store.get(record.key()));
        Optional<ArticleState> after = article.map(claims -> state(claims, claimsByKey.keySet(), record.timestamp()));
        if (before.isPresent()
                && after.isPresent()
                && ArticleVersions.OLDEST_FIRST.compare(before.get(), after.get()) > 0) {
            return;
        }
        store.put(record.key(), after.orElse(null));
        NavigableMap<String, Evidence> evidence = new TreeMap<>();
        before.ifPresent(state -> state.getClaimKeys().forEach(key -> evidence.put(key, takenBack(record.key()))));
        article.ifPresent(now -> claimsByKey.forEach((key, claims) -> evidence.put(key, evidence(now, claims))));
        evidence.forEach((key, value) ->
                requireNonNull(context).forward(record.withKey(key).withValue(value)));
    }

    private static ArticleState state(ArticleClaims article, Set<String> claimKeys, long recordTimestamp) {
        return ArticleState.newBuilder()
                .setClaimKeys(List.copyOf(claimKeys))
                .setModifiedAt(article.getModifiedAt() == null ? article.getPublishedAt() : article.getModifiedAt())
                .setVersion(article.getVersion())
                .setRecordedAt(Instant.ofEpochMilli(recordTimestamp))
                .setContentHash(article.getContentHash())
                .build();
    }

    private static NavigableMap<String, List<Claim>> byKey(ArticleClaims article) {
        NavigableMap<String, List<Claim>> byKey = new TreeMap<>();
        for (Claim claim : article.getClaims()) {
            if (Denials.isEstimate(claim)) {
                byKey.computeIfAbsent(claim.getClaimKey(), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        return byKey;
    }

    private static Evidence takenBack(String articleId) {
        return Evidence.newBuilder()
                .setArticleId(articleId)
                .setPublisher(new Publisher("", ""))
                .setClaims(List.of())
                .build();
    }

    private static Evidence evidence(ArticleClaims article, List<Claim> claims) {
        return Evidence.newBuilder()
                .setArticleId(article.getArticleId())
                .setUrl(article.getUrl())
                .setPublisher(article.getPublisher())
                .setPublishedAt(article.getPublishedAt())
                .setModifiedAt(article.getModifiedAt())
                .setOriginator(article.getOriginator())
                .setFingerprint(article.getFingerprint())
                .setClaims(claims)
                .build();
    }
}
