package io.tallywire.ingestproducer.article;

import io.tallywire.schemas.Article;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much room an article takes on its way to the broker. */
public final class ArticleSize {
    /** Key, wire-format header, the record's frame in a batch of its own, and the fields of fixed size. */
    private static final int FRAME_BYTES = 512;

    /** Avro's length before a string and the branch of a union: at most this many bytes. */
    private static final int STRING_FRAME_BYTES = 11;

    private ArticleSize() {}

    /** An upper bound in bytes, uncompressed, exceeding the true size by less than 1 KiB and 11 bytes an author. */
    public static long upperBound(Article article) {
        Stream<@Nullable String> texts = Stream.of(
                article.getId(),
                article.getUrl(),
                article.getHeadline(),
                article.getBody(),
                article.getDescription(),
                article.getPublisher().getName(),
                article.getPublisher().getDomain(),
                article.getLanguage(),
                article.getSection(),
                article.getDateline(),
                article.getOriginator(),
                article.getContentHash(),
                article.getOrigin());
        return FRAME_BYTES
                + Stream.concat(texts, article.getAuthors().stream())
                        .mapToLong(text -> STRING_FRAME_BYTES + (text == null ? 0 : utf8Length(text)))
                        .sum();
    }

    private static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Half of a surrogate pair is two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
