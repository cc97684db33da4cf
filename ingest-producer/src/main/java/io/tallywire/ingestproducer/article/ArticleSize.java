package io.tallywire.ingestproducer.article;

import io.tallywire.schemas.Article;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How much room an article takes on its way to the broker. */
public final class ArticleSize {
    /** Key, wire-format header, the record's frame in a batch of its own, and the fields of fixed size. */
    private static final int FRAME_BYTES = 512;

    /** Avro's length before a string and the branch of a union: at most this many bytes. */
    private static final int STRING_FRAME_BYTES = 11;

    /** Of one char; a pair of them for one character takes less. */
    private static final int MAX_UTF8_BYTES = 3;

    private ArticleSize() {}

    /** An upper bound in bytes, uncompressed, exceeding the true size by less than 1 KiB and 11 bytes an author. */
    public static long upperBound(Article article) {
        return sum(article, ArticleSize::utf8Length);
    }

    /** Whether {@link #upperBound} is above a limit; of most articles it takes no look at the text to tell that it is not. */
    public static boolean exceeds(Article article, long maxBytes) {
        return sum(article, text -> (long) MAX_UTF8_BYTES * text.length()) > maxBytes && upperBound(article) > maxBytes;
    }

    private static long sum(Article article, ToLongFunction<String> length) {
        long bytes = FRAME_BYTES
                + framed(article.getId(), length)
                + framed(article.getUrl(), length)
                + framed(article.getHeadline(), length)
                + framed(article.getBody(), length)
                + framed(article.getDescription(), length)
                + framed(article.getPublisher().getName(), length)
                + framed(article.getPublisher().getDomain(), length)
                + framed(article.getLanguage(), length)
                + framed(article.getSection(), length)
                + framed(article.getDateline(), length)
                + framed(article.getOriginator(), length)
                + framed(article.getContentHash(), length)
                + framed(article.getOrigin(), length);
        for (String author : article.getAuthors()) {
            bytes += framed(author, length);
        }
        return bytes;
    }

    private static long framed(@Nullable String text, ToLongFunction<String> length) {
        return STRING_FRAME_BYTES + (text == null ? 0 : length.applyAsLong(text));
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
