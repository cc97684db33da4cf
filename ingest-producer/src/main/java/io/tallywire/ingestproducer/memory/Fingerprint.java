package io.tallywire.ingestproducer.memory;

import io.tallywire.schemas.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of an article, small enough to remember millions of them: two articles, or two versions, that are told
 * apart by nothing here are one in 2^128.
 *
 * @param key the first 64 bits of the article's id
 * @param content 64 bits of a hash of the id and of all that is sent but the times of reading and of modification
 * @param modified when this version was made, in milliseconds since 1970; {@link #UNKNOWN} when it does not say
 */
record Fingerprint(long key, long content, long modified) {
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final String WITHDRAWN = "withdrawn";

    static Fingerprint of(Article article) {
        String text = String.join(
                "\n",
                article.getId(),
                article.getContentHash(),
                String.valueOf(article.getUrl()),
                String.valueOf(article.getDescription()),
                article.getAuthors().toString(),
                article.getPublisher().getName(),
                article.getPublisher().getDomain(),
                String.valueOf(article.getLanguage()),
                String.valueOf(article.getSection()),
                String.valueOf(article.getDateline()),
                String.valueOf(article.getPublishedAt()),
                String.valueOf(article.getVersion()),
                String.valueOf(article.getOriginator()));
        long modified = Optional.ofNullable(article.getModifiedAt())
                .map(Instant::toEpochMilli)
                .orElse(UNKNOWN);
        return new Fingerprint(key(article.getId()), hash(text), modified);
    }

    /** The word that an article was taken back. */
    static Fingerprint ofWithdrawal(String articleId) {
        return new Fingerprint(key(articleId), hash(articleId + "\n" + WITHDRAWN), UNKNOWN);
    }

    /** Whether both say the same, whenever they were made. */
    boolean saysTheSameAs(Fingerprint other) {
        return key == other.key && content == other.content;
    }

    /** Whether this was made before the other, as far as both say. */
    boolean isOlderThan(Fingerprint other) {
        return modified != UNKNOWN && other.modified != UNKNOWN && modified < other.modified;
    }

    private static long key(String articleId) {
        return Long.parseUnsignedLong(articleId.substring(0, 16), 16);
    }

    private static long hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
