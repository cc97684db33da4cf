package io.tallywire.ingestproducer.input;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes drafts of the entries of a feed; what is HTML in it becomes text. */
final class FeedEntries {
    /** As RSS wants it: "ada@example.com (Ada Example)". */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+ \\((.+)\\)");

    private final Reading reading;

    FeedEntries(Reading reading) {
        this.reading = reading;
    }

    ArticleDraft draft(SyndFeed feed, SyndEntry entry) throws UnreadableInputException {
        Optional<CanonicalUrl> url = url(entry);
        List<String> contents =
                entry.getContents().stream().flatMap(FeedEntries::plain).toList();
        Optional<String> summary = plain(entry.getDescription()).findFirst();
        String body = contents.isEmpty() ? summary.orElse("") : String.join("\n\n", contents);
        return new ArticleDraft(
                url,
                text(entry.getUri()),
                PublisherIdentity.of(text(feed.getTitle()).or(reading.options()::publisher), text(feed.getLink()), url),
                text(entry.getTitle()).map(HtmlText::of).orElse(""),
                body,
                summary.filter(Predicate.not(body::equals)),
                authors(entry),
                text(feed.getLanguage()).flatMap(LanguageTags::parse),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .flatMap(name -> text(name).stream())
                        .findFirst(),
                Optional.empty(),
                date(entry.getPublishedDate()).or(() -> date(entry.getUpdatedDate())),
                date(entry.getUpdatedDate()),
                0,
                Optional.empty(),
                String.valueOf(feed.getFeedType()).startsWith("atom") ? "atom" : "rss");
    }

    /** The address that the entry leads to, as it is written. */
    Optional<String> link(SyndEntry entry) {
        return text(entry.getLink())
                .or(() -> text(entry.getUri()).filter(uri -> uri.startsWith("http")))
                .map(link -> Links.absolute(reading.url(), link));
    }

    private Optional<CanonicalUrl> url(SyndEntry entry) throws UnreadableInputException {
        try {
            return link(entry).map(CanonicalUrl::parse);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> authors(SyndEntry entry) {
        List<String> named = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .flatMap(name -> text(name).stream())
                .toList();
        return named.isEmpty()
                ? text(entry.getAuthor()).map(FeedEntries::withoutMail).stream().toList()
                : named;
    }

    private static String withoutMail(String author) {
        Matcher matcher = MAIL_AND_NAME.matcher(author);
        return matcher.matches() ? matcher.group(1) : author;
    }

    private static Stream<String> plain(@Nullable SyndContent content) {
        return content == null
                ? Stream.empty()
                : text(content.getValue()).map(HtmlText::of).filter(text -> !text.isEmpty()).stream();
    }

    private static Optional<Instant> date(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
