package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallywire.schemas.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapReaderTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            """;

    private static final String ENTRY = """
            <url><loc>https://www.example.com/%1$s</loc>
              <news:news><news:publication><news:name>Example Times</news:name>
                <news:language>en</news:language></news:publication>
                <news:publication_date>2026-03-17T09:00:00Z</news:publication_date>
                <news:title>Headline %1$s</news:title></news:news></url>
            """;

    private static final String BARE = "<url><loc>https://www.example.com/bare</loc></url>\n";

    private static final String PAGE = "<html><head><title>%s</title></head><body><article>"
            + "<p>Nine people died when the river Tam left its bed on Tuesday, the mayor of Tambrey said.</p>".repeat(5)
            + "</article></body></html>";

    @Test
    void givenNewsSitemap_whenRead_thenAHeadlineAnEntry() {
        List<InputItem> items = read(HEAD + ENTRY.formatted("a") + ENTRY.formatted("b") + "</urlset>", Web.none());

        assertThat(items)
                .extracting(item -> Read.article(item).getHeadline())
                .containsExactly("Headline a", "Headline b");
        assertThat(items).extracting(item -> item.location().line()).containsExactly(4L, 9L);
        assertThat(Read.article(items.get(0)))
                .extracting(Article::getPublishedAt, Article::getLanguage, Article::getOrigin, Article::getUrl)
                .containsExactly(Instant.parse("2026-03-17T09:00:00Z"), "en", "sitemap", "https://www.example.com/a");
    }

    @Test
    void givenEntryWithoutHeadline_whenReadWithoutFullText_thenRejectedWithTheWayOut() {
        InputItem item = read(HEAD + ENTRY.formatted("a") + BARE + "</urlset>", Web.none())
                .get(1);

        assertThat(Read.rejection(item)).contains("--full-text");
        assertThat(item).isInstanceOfSatisfying(Reject.class, reject -> assertThat(reject.raw())
                .contains("https://www.example.com/bare")
                .doesNotContain("https://www.example.com/a<"));
    }

    @Test
    void givenFullText_whenRead_thenThePageBehindEachEntry() {
        Web web = new FakeWeb(
                true,
                Map.of(
                        "https://www.example.com/a", PAGE.formatted("From the page"),
                        "https://www.example.com/bare", PAGE.formatted("From the page")));

        List<InputItem> items = read(HEAD + ENTRY.formatted("a") + BARE + "</urlset>", web);

        assertThat(items)
                .extracting(item -> Read.article(item).getHeadline())
                .containsExactly("Headline a", "From the page");
        assertThat(items)
                .allSatisfy(item -> assertThat(Read.article(item).getBody()).startsWith("Nine people died"));
    }

    @Test
    void givenPageThatCannotBeHad_whenReadWithFullText_thenRejectedAndTheNextIsRead() {
        Web web = new FakeWeb(true, Map.of("https://www.example.com/b", PAGE.formatted("B")));

        List<InputItem> items = read(HEAD + ENTRY.formatted("a") + ENTRY.formatted("b") + "</urlset>", web);

        assertThat(Read.rejection(items.get(0))).contains("its page could not be read", "https://www.example.com/a");
        assertThat(Read.article(items.get(1)).getHeadline()).isEqualTo("Headline b");
    }

    @Test
    void givenIndex_whenRead_thenTheEntriesOfItsParts() {
        String index = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<sitemap><loc>https://www.example.com/1.xml</loc></sitemap>\n"
                + "<sitemap><loc>https://www.example.com/gone.xml</loc></sitemap>"
                + "<sitemap><loc>https://www.example.com/nested.xml</loc></sitemap></sitemapindex>";
        Web web = new FakeWeb(
                true,
                Map.of(
                        "https://www.example.com/1.xml",
                        HEAD + ENTRY.formatted("a") + "</urlset>",
                        "https://www.example.com/a",
                        PAGE.formatted("A"),
                        "https://www.example.com/nested.xml",
                        index));

        List<InputItem> items = read(index, web);

        assertThat(Read.article(items.get(0)).getHeadline()).isEqualTo("Headline a");
        assertThat(Read.rejection(items.get(1))).contains("gone.xml could not be read");
        assertThat(Read.rejection(items.get(2))).contains("an index inside an index");
        assertThat(items).hasSize(3);
    }

    @Test
    void givenIndexInAFile_whenReadWithoutFullText_thenNothingIsFetched() {
        String index = "<sitemapindex><sitemap><loc>https://www.example.com/1.xml</loc></sitemap></sitemapindex>";

        assertThat(Read.rejection(read(index, Web.none()).get(0))).contains("--full-text");
    }

    @Test
    void givenEntryWithAnAddressThatIsNone_whenRead_thenTheOthersKeepTheirOwnHeadlineAndDate() {
        String bad = ENTRY.formatted("bad").replace("https://www.example.com/bad", "https://");
        String other = ENTRY.formatted("b").replace("2026-03-17T09", "2026-03-16T09");

        List<InputItem> items = read(HEAD + ENTRY.formatted("a") + bad + other + BARE + "</urlset>", Web.none());

        assertThat(items.subList(0, 2))
                .extracting(
                        item -> Read.article(item).getUrl(),
                        item -> Read.article(item).getHeadline(),
                        item -> Read.article(item).getPublishedAt())
                .containsExactly(
                        tuple("https://www.example.com/a", "Headline a", Instant.parse("2026-03-17T09:00:00Z")),
                        tuple("https://www.example.com/b", "Headline b", Instant.parse("2026-03-16T09:00:00Z")));
        assertThat(items.get(2)).isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.reason()).contains("--full-text", "its raw text is not kept");
            assertThat(reject.raw()).isEmpty();
        });
    }

    @Test
    void givenManyEntriesThatCannotBeTold_whenRead_thenTheDocumentIsNotKeptForEach() {
        String entries = "<url><loc>https://www.example.com/" + "x".repeat(300) + "</loc></url>\n";

        List<InputItem> items =
                read(HEAD + entries.repeat(3_000) + "<url><loc>https://</loc></url></urlset>", Web.none());

        assertThat(items).hasSize(3_000).allSatisfy(item -> assertThat(item)
                .isInstanceOfSatisfying(
                        Reject.class, reject -> assertThat(reject.raw()).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><urlset><url><loc>https://e.com/&x;</loc></url></urlset>",
                "<!DOCTYPE urlset [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><urlset>&b;</urlset>",
                "<urlset><url><loc>https://www.example.com/a</loc>"
            })
    void givenSitemapThatIsNone_whenRead_thenOneReject(String sitemap) {
        assertThat(read(sitemap, Web.none())).singleElement().satisfies(item -> assertThat(Read.rejection(item))
                .contains("no sitemap that can be read"));
    }

    @Test
    void givenElementsNestedWithoutEnd_whenRead_thenNoCrash() {
        assertThat(read("<urlset>" + "<url>".repeat(100_000), Web.none())).hasSizeLessThanOrEqualTo(1);
    }

    private static List<InputItem> read(String sitemap, Web web) {
        InputSource source =
                InputSource.of("sitemap.xml", () -> new ByteArrayInputStream(sitemap.getBytes(StandardCharsets.UTF_8)));
        List<InputItem> items = new ArrayList<>();
        try (ArticleInput input = new ArticleInput(List.of(source), InputOptions.defaults(), Read.CLOCK, web)) {
            input.forEachRemaining(items::add);
        }
        return items;
    }

    /** A web of a few documents. */
    record FakeWeb(boolean fullText, Map<String, String> documents) implements Web {
        @Override
        public Optional<SourceContent> fetch(String url, String onBehalfOf) throws IOException {
            String document = documents.get(url);
            if (document == null) {
                throw new IOException("404 for " + url);
            }
            return Optional.of(new SourceContent(
                    new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                    Optional.empty(),
                    Optional.of(url)));
        }
    }
}
