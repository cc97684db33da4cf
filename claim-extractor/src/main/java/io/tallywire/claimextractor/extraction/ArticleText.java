package io.tallywire.claimextractor.extraction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One article as the extractor sees it.
 *
 * @param headline the headline; empty when there is none
 * @param body the text below it, paragraphs separated by line breaks
 * @param publishedAt when it was published; null when not stated
 */
public record ArticleText(
        String headline, String body, @Nullable Instant publishedAt) {

    private static final String SEPARATOR = "\n\n";

    /** The text that all offsets count in: headline, two line feeds, body, also when the headline is empty. */
    public String text() {
        return headline + SEPARATOR + body;
    }
}
