package io.tallywire.ingestproducer.input;

import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps, an article an entry: the headline of a news sitemap, and the page behind it if that is asked for. The
 * sitemaps of an index are fetched one after the other.
 */
final class SitemapReader implements ItemReader {
    private static final String ORIGIN = "sitemap";

    private final WholeDocument whole;
    private final Reading reading;
    private final FullText fullText;
    private final Deque<Entry> ahead = new ArrayDeque<>();
    private final Deque<Part> parts = new ArrayDeque<>();

    SitemapReader(WholeSource whole, Reading reading) {
        this.whole = new WholeDocument(whole, reading);
        this.reading = reading;
        this.fullText = new FullText(reading);
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        Optional<InputItem> broken = whole.begin(this::cut);
        if (broken.isPresent()) {
            return broken;
        }
        while (!ahead.isEmpty() || !parts.isEmpty()) {
            Optional<InputItem> item = ahead.isEmpty() ? fetch(parts.remove()) : read(ahead.remove());
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    private void cut(byte[] document) throws UnreadableInputException {
        Sitemap sitemap = Sitemap.parse(document, reading.url());
        List<EntryPlaces.Place> places = new EntryPlaces(document, "url|sitemap").in(reading.source(), sitemap.size());
        for (int i = 0; i < sitemap.size(); i++) {
            if (sitemap.isIndex()) {
                parts.add(new Part(sitemap.parts().get(i), places.get(i)));
            } else {
                ahead.add(new Entry(sitemap.entries().get(i), places.get(i)));
            }
        }
    }

    /** Empty unless it can't be had: its entries are read next. */
    private Optional<InputItem> fetch(Part part) {
        try {
            requireOnline(part);
            Optional<SourceContent> content = reading.web().fetch(part.url(), reading.source());
            if (content.isPresent()) {
                try (var in = Compression.unpack(content.get().bytes())) {
                    Line document = new WholeSource(in, reading.options().maxLineBytes()).read();
                    document.requireWhole();
                    add(Sitemap.parse(document.bytes(), Optional.of(part.url())), part);
                }
            }
            return Optional.empty();
        } catch (UnreadableInputException e) {
            return Optional.of(reject(part.place(), "the sitemap " + part.url() + " could not be read: " + e.reason()));
        } catch (IOException e) {
            return Optional.of(
                    reject(part.place(), "the sitemap " + part.url() + " could not be read: " + Failure.inWords(e)));
        }
    }

    private Reject reject(EntryPlaces.Place place, String reason) {
        return place.reject(reason, InputFormat.SITEMAP, reading.url());
    }

    private void requireOnline(Part part) throws UnreadableInputException {
        if (reading.url().isEmpty() && !reading.web().fullText()) {
            throw new UnreadableInputException(
                    "this index is a file, and nothing is fetched unless it is asked for: give " + part.url()
                            + " as input, or say --full-text");
        }
    }

    private void add(Sitemap sitemap, Part part) throws UnreadableInputException {
        if (sitemap.isIndex()) {
            throw new UnreadableInputException("it is an index inside an index: give its address as input");
        }
        sitemap.entries().forEach(entry -> ahead.add(new Entry(entry, part.place())));
    }

    /** Empty when the page is asked for and has not changed since it was last read. */
    private Optional<InputItem> read(Entry entry) {
        String link = entry.entry().getUrl().toString();
        try {
            if (!reading.web().fullText() && news(entry.entry()).isEmpty()) {
                throw new UnreadableInputException(
                        "this entry has an address and no headline: say --full-text to have the page read");
            }
            Optional<ArticleDraft> draft = fullText.of(draft(entry.entry(), link), Optional.of(link));
            return draft.isEmpty()
                    ? Optional.empty()
                    : Optional.of(reading.assembler()
                            .assemble(draft.get(), entry.place().location()));
        } catch (UnreadableInputException e) {
            return Optional.of(reject(entry.place(), e.reason()));
        }
    }

    private ArticleDraft draft(SiteMapURL entry, String link) throws UnreadableInputException {
        try {
            CanonicalUrl url = CanonicalUrl.parse(link);
            Optional<NewsAttributes> news = news(entry);
            return new ArticleDraft(
                    Optional.of(url),
                    Optional.empty(),
                    PublisherIdentity.of(
                            news.flatMap(one -> text(one.getName())).or(reading.options()::publisher),
                            Optional.empty(),
                            Optional.of(url)),
                    news.flatMap(one -> text(one.getTitle())).orElse(""),
                    "",
                    Optional.empty(),
                    List.of(),
                    news.flatMap(one -> text(one.getLanguage())).flatMap(LanguageTags::parse),
                    Optional.empty(),
                    Optional.empty(),
                    news.flatMap(one -> Optional.ofNullable(one.getPublicationDateTime()))
                            .map(ZonedDateTime::toInstant),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    ORIGIN);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<NewsAttributes> news(SiteMapURL entry) {
        return Stream.ofNullable(entry.getAttributesForExtension(Extension.NEWS))
                .flatMap(Stream::of)
                .filter(NewsAttributes.class::isInstance)
                .map(NewsAttributes.class::cast)
                .findFirst();
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    /** A page that a sitemap lists. */
    private record Entry(SiteMapURL entry, EntryPlaces.Place place) {}

    /** A sitemap that an index lists. */
    private record Part(String url, EntryPlaces.Place place) {}
}
