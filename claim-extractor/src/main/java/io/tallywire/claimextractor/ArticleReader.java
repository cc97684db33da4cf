package io.tallywire.claimextractor;

import static java.util.Objects.requireNonNull;

import io.tallywire.claimextractor.extraction.ArticleText;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.claimextractor.extraction.ExtractedClaim;
import io.tallywire.runtime.streams.PoisonRecordException;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Turns each article into its claims, and each withdrawal into a tombstone. */
final class ArticleReader implements FixedKeyProcessor<String, Article, ArticleClaims> {
    /** Leaves room for the key, the headers and the batch around the record. */
    private static final int MAX_BYTES = Topics.MAX_RECORD_BYTES - 16_384;

    private final ClaimExtractor extractor;
    private @Nullable FixedKeyProcessorContext<String, ArticleClaims> context;

    private @Nullable Sensor english;
    private @Nullable Sensor other;

    ArticleReader(ClaimExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ArticleClaims> newContext) {
        this.context = newContext;
        english = count(newContext, "english");
        other = count(newContext, "other");
    }

    /** A counter that the thread keeps over a rebalance; {@code language} tells the two apart in the metrics. */
    private static Sensor count(FixedKeyProcessorContext<String, ArticleClaims> context, String language) {
        return context.metrics().addRateTotalSensor("article-language", language, "read", Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(FixedKeyRecord<String, Article> record) {
        @Nullable String key = record.key();
        @Nullable Article article = record.value();
        if (key == null || key.isEmpty()) {
            throw new PoisonRecordException("The record has no key; it needs the article's id");
        }
        if (article != null && !key.equals(article.getId())) {
            throw new PoisonRecordException(
                    "The record's key is " + key + " but the article's id is \"" + article.getId() + "\"");
        }
        requireNonNull(context).forward(record.withValue(article == null ? null : claims(article)));
    }

    private ArticleClaims claims(Article article) {
        List<ExtractedClaim> claims;
        try {
            ArticleText text = ClaimRecords.text(article);
            claims = extractor.extract(text);
            boolean read = !claims.isEmpty() || extractor.isEnglish(text);
            requireNonNull(read ? english : other).record();
        } catch (RuntimeException | StackOverflowError e) {
            // One article that the extractor stumbles over must not stop all others.
            throw new PoisonRecordException("The extractor failed on article " + article.getId() + ": " + e, e);
        }
        return requireFits(ClaimRecords.of(article, claims));
    }

    /** The broker would refuse the record, and that would stop the app here at every start. */
    private static ArticleClaims requireFits(ArticleClaims claims) {
        int bytes;
        try {
            bytes = ArticleClaims.getEncoder().encode(claims).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        if (bytes > MAX_BYTES) {
            throw new PoisonRecordException("Article " + claims.getArticleId() + " makes "
                    + claims.getClaims().size() + " claims of " + bytes + " bytes in all; a record holds " + MAX_BYTES
                    + ". Split the article");
        }
        return claims;
    }
}
