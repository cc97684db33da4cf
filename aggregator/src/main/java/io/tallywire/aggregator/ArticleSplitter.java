package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;

import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ArticleState;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article's claims apart: one evidence record a claim key, and an empty one for each key that the article no
 * longer claims. A version older than the one that counts, or than the article's withdrawal, is dropped.
 */
final class ArticleSplitter implements Processor<String, ArticleClaims, String, Evidence> {
    private static final Duration FORGET_EVERY = Duration.ofSeconds(10);

    private final Duration withdrawalMemory;
    private @Nullable ProcessorContext<String, Evidence> context;
    private @Nullable KeyValueStore<String, ArticleState> states;
    private @Nullable Withdrawals withdrawals;
    private @Nullable Sensor lateVersions;

    /** @param withdrawalMemory how long a withdrawal is remembered */
    ArticleSplitter(Duration withdrawalMemory) {
        this.withdrawalMemory = withdrawalMemory;
    }

    @Override
    public void init(ProcessorContext<String, Evidence> newContext) {
        this.context = newContext;
        this.states = newContext.getStateStore(AggregatorApp.ARTICLE_STATE_STORE);
        Withdrawals memory = new Withdrawals(
                requireNonNull(states),
                newContext.<KeyValueStore<String, String>>getStateStore(AggregatorApp.WITHDRAWAL_STORE));
        this.withdrawals = memory;
        this.lateVersions = newContext
                .metrics()
                .addRateTotalSensor(
                        "article", newContext.taskId().toString(), "late-version", Sensor.RecordingLevel.INFO);
        newContext.schedule(
                FORGET_EVERY,
                PunctuationType.WALL_CLOCK_TIME,
                now -> memory.forgetUpTo(now - withdrawalMemory.toMillis()));
    }

    @Override
    public void process(Record<String, ArticleClaims> record) {
        KeyValueStore<String, ArticleState> store = requireNonNull(states);
        Optional<ArticleClaims> article = Optional.ofNullable(record.value());
        Optional<ArticleState> before = Optional.ofNullable(store.get(record.key()));
        if (article.isEmpty()) {
            if (requireNonNull(withdrawals).withdraw(record.key(), before, record.timestamp())) {
                before.ifPresent(state -> forward(record, state, new TreeMap<>()));
            }
            return;
        }
        NavigableMap<String, List<Claim>> claimsByKey = byKey(article.get());
        ArticleState after = ArticleVersions.state(article.get(), claimsByKey.keySet(), before, record.timestamp());
        if (ArticleVersions.isWithdrawn(after)
                || before.filter(state -> ArticleVersions.isOlder(after, state)).isPresent()) {
            requireNonNull(lateVersions).record();
            return;
        }
        store.put(record.key(), after);
        NavigableMap<String, Evidence> evidence = new TreeMap<>();
        claimsByKey.forEach((key, claims) -> evidence.put(key, evidence(article.get(), claims, record.timestamp())));
        forward(record, before.orElse(after), evidence);
    }

    /** Sends the evidence, and takes back what was said before. */
    private void forward(
            Record<String, ArticleClaims> record, ArticleState before, NavigableMap<String, Evidence> evidence) {
        before.getClaimKeys().forEach(key -> evidence.putIfAbsent(key, takenBack(record.key())));
        evidence.forEach((key, value) ->
                requireNonNull(context).forward(record.withKey(key).withValue(value)));
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

    /** What an article says of one claim. */
    static Evidence evidence(ArticleClaims article, List<Claim> claims, long recordTimestamp) {
        return Evidence.newBuilder()
                .setArticleId(article.getArticleId())
                .setUrl(article.getUrl())
                .setPublisher(article.getPublisher())
                .setPublishedAt(article.getPublishedAt())
                .setModifiedAt(article.getModifiedAt())
                .setEventTime(EventTime.of(article, recordTimestamp).orElse(null))
                .setOriginator(article.getOriginator())
                .setFingerprint(article.getFingerprint())
                .setClaims(claims)
                .build();
    }
}
