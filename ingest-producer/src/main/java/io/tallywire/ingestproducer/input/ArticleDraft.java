package io.tallywire.ingestproducer.input;

import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a reader found out about an article, before it becomes a record.
 *
 * @param origin the shape it came in, as the record names it
 */
record ArticleDraft(
        Optional<CanonicalUrl> url,
        Optional<String> givenId,
        PublisherIdentity publisher,
        String headline,
        String body,
        Optional<String> description,
        List<String> authors,
        Optional<String> language,
        Optional<String> section,
        Optional<String> dateline,
        Optional<Instant> publishedAt,
        Optional<Instant> modifiedAt,
        long version,
        Optional<String> originator,
        String origin) {

    /**
     * With the text of its page and what only the page says. The page knows its canonical URL best, the entry what the
     * article is called and when it was published.
     */
    ArticleDraft withPage(ArticleDraft page) {
        return new ArticleDraft(
                page.url.or(() -> url),
                givenId,
                publisher.key().isEmpty() ? page.publisher : publisher,
                headline.isBlank() ? page.headline : headline,
                page.body.isBlank() ? body : page.body,
                description.or(() -> page.description),
                authors.isEmpty() ? page.authors : authors,
                language.or(() -> page.language),
                section.or(() -> page.section),
                dateline.or(() -> page.dateline),
                publishedAt.or(() -> page.publishedAt),
                modifiedAt.or(() -> page.modifiedAt),
                version,
                originator.or(() -> page.originator),
                origin);
    }

    /** One that has nothing but its text. */
    static ArticleDraft ofText(PublisherIdentity publisher, String headline, String body, String origin) {
        return new ArticleDraft(
                Optional.empty(),
                Optional.empty(),
                publisher,
                headline,
                body,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                origin);
    }
}
