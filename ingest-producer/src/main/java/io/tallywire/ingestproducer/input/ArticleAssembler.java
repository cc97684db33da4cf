package io.tallywire.ingestproducer.input;

import io.tallywire.ingestproducer.article.Agencies;
import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.ArticleSize;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.ContentHash;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import io.tallywire.schemas.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes records of drafts, by the rules that hold for every kind of input. */
final class ArticleAssembler {
    /** Clocks differ and embargoed copy comes early; more than this would push every window into the future. */
    private static final Duration MAX_AHEAD = Duration.ofDays(1);

    private final InputOptions options;
    private final Clock clock;

    ArticleAssembler(InputOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    ParsedArticle assemble(ArticleDraft draft, Location location) throws UnreadableInputException {
        if (draft.headline().isBlank() && draft.body().isBlank()) {
            throw new UnreadableInputException("there is neither a headline nor a body: give at least one of them");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Instant> publishedAt = draft.publishedAt().or(options::publishedAt);
        requireNotAhead("publication", publishedAt, now);
        requireNotAhead("modification", draft.modifiedAt(), now);
        Article article = Article.newBuilder()
                .setId(id(draft))
                .setUrl(draft.url().map(CanonicalUrl::value).orElse(null))
                .setHeadline(draft.headline())
                .setBody(draft.body())
                .setDescription(draft.description().orElse(null))
                .setAuthors(draft.authors())
                .setPublisher(draft.publisher().toRecord())
                .setLanguage(draft.language().orElse(null))
                .setSection(draft.section().orElse(null))
                .setDateline(draft.dateline().orElse(null))
                .setPublishedAt(publishedAt.orElse(null))
                .setModifiedAt(draft.modifiedAt().orElse(null))
                .setIngestedAt(now)
                .setVersion(draft.version())
                .setOriginator(draft.originator()
                        .or(() -> Agencies.originator(draft.dateline(), draft.authors(), draft.body()))
                        .orElse(null))
                .setContentHash(ContentHash.of(draft.headline(), draft.body()))
                .setOrigin(draft.origin())
                .build();
        requireSendable(article);
        return new ParsedArticle(article, draft.givenId(), location);
    }

    /** The id that the publisher, the given id and the URL lead to; empty when only the text is left to tell it by. */
    static Optional<String> idWithoutText(
            Optional<CanonicalUrl> url, Optional<String> givenId, PublisherIdentity publisher) {
        if (url.isPresent()) {
            return url.map(ArticleId::ofUrl);
        }
        // Without a publisher "17" of one feed would replace "17" of another, and an article would be lost.
        return publisher.key().isEmpty()
                ? Optional.empty()
                : givenId.map(given -> ArticleId.ofGivenId(publisher.key(), given));
    }

    private static String id(ArticleDraft draft) {
        return idWithoutText(draft.url(), draft.givenId(), draft.publisher())
                .orElseGet(() -> ArticleId.ofText(draft.publisher().key(), draft.headline(), draft.body()));
    }

    private static void requireNotAhead(String what, Optional<Instant> date, Instant now)
            throws UnreadableInputException {
        if (date.isPresent() && date.get().isAfter(now.plus(MAX_AHEAD))) {
            throw new UnreadableInputException("the " + what + " date " + date.get() + " is more than a day after now, "
                    + now + ": correct it, leave it out, or set this machine's clock right");
        }
    }

    private void requireSendable(Article article) throws UnreadableInputException {
        if (ArticleSize.exceeds(article, options.maxArticleBytes())) {
            throw new UnreadableInputException(tooLarge(ArticleSize.upperBound(article) + " bytes", options));
        }
    }

    static String tooLarge(String size, InputOptions options) {
        return "the article takes " + size + ", more than the limit of " + options.maxArticleBytes() + ": shorten it";
    }
}
