package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonShapeTest {
    private static final String NEWS_ARTICLE = """
            {
              "@context": "https://schema.org", "@type": ["Thing", "NewsArticle"],
              "mainEntityOfPage": {"@type": "WebPage", "@id": "https://www.example.com/flood?utm_source=x"},
              "identifier": {"@type": "PropertyValue", "value": "A-1"},
              "headline": "Nine dead", "articleBody": "Nine people died.", "abstract": "A flood.",
              "author": [{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Bo Example"}],
              "publisher": {"@type": "Organization", "name": "Example Times", "url": "https://www.example.com/"},
              "datePublished": "2026-03-17T09:00:00+01:00", "dateModified": "2026-03-17T10:00:00Z",
              "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"},
              "articleSection": ["World"], "dateline": "TAMBREY"
            }
            """;

    private static final String NINJS = """
            {
              "uri": "urn:newsml:example.com:2026:1", "standard": {"name": "ninjs", "version": "3.1"},
              "headlines": [{"role": "short", "value": "Dead"}, {"role": "main", "value": "Nine dead"}],
              "bodies": [
                {"contentType": "text/html", "value": "<p>Nine <b>people</b> died.</p><p>More &amp; more.</p>"}],
              "descriptions": [{"value": "A flood."}], "by": "Ada Example", "located": "TAMBREY",
              "infoSources": [{"name": "example.com"}], "language": "en-GB",
              "firstCreated": "2026-03-17T09:00:00Z", "versionCreated": "2026-03-17T10:00:00Z", "version": "2"
            }
            """;

    @Test
    void givenNewsArticle_whenRead_thenAllItsFields() {
        Article article = one(NEWS_ARTICLE);

        assertThat(article.getId()).isEqualTo(ArticleId.ofUrl(CanonicalUrl.parse("https://www.example.com/flood")));
        assertThat(article)
                .extracting(
                        Article::getHeadline,
                        Article::getBody,
                        Article::getDescription,
                        Article::getAuthors,
                        Article::getPublisher,
                        Article::getPublishedAt,
                        Article::getModifiedAt,
                        Article::getLanguage,
                        Article::getSection,
                        Article::getDateline,
                        Article::getOrigin)
                .containsExactly(
                        "Nine dead",
                        "Nine people died.",
                        "A flood.",
                        List.of("Ada Example", "Bo Example"),
                        new Publisher("Example Times", "example.com"),
                        Instant.parse("2026-03-17T08:00:00Z"),
                        Instant.parse("2026-03-17T10:00:00Z"),
                        "en",
                        "World",
                        "TAMBREY",
                        "schema.org");
    }

    @Test
    void givenGraph_whenRead_thenItsArticlesWithWhatTheyReferTo() {
        List<InputItem> items = read("""
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "WebPage", "@id": "https://example.com/a", "name": "No article"},
                  {"@type": "NewsArticle", "mainEntityOfPage": "https://example.com/a", "headline": "One",
                   "author": {"@id": "#ada"}, "publisher": {"@id": "#org"}},
                  {"@type": "ReportageNewsArticle", "url": "https://example.com/b", "headline": "Two"},
                  {"@type": "Person", "@id": "#ada", "name": "Ada Example"},
                  {"@type": "NewsMediaOrganization", "@id": "#org", "name": "Example Times"}]}
                """);

        assertThat(items).extracting(item -> Read.article(item).getHeadline()).containsExactly("One", "Two");
        assertThat(Read.article(items.get(0)).getAuthors()).containsExactly("Ada Example");
        assertThat(Read.article(items.get(0)).getPublisher()).isEqualTo(new Publisher("Example Times", "example.com"));
    }

    @Test
    void givenGraphWithoutArticles_whenRead_thenRejectedWithWhatIsMissing() {
        assertThat(Read.rejection("{\"@graph\": [{\"@type\": \"WebPage\"}]}")).contains("holds no NewsArticle");
    }

    @Test
    void givenNinjs_whenRead_thenAllItsFields() {
        Article article = one(NINJS);

        assertThat(article.getId()).isEqualTo(ArticleId.ofGivenId("example.com", "urn:newsml:example.com:2026:1"));
        assertThat(article)
                .extracting(
                        Article::getHeadline,
                        Article::getBody,
                        Article::getDescription,
                        Article::getAuthors,
                        Article::getPublisher,
                        Article::getPublishedAt,
                        Article::getModifiedAt,
                        Article::getLanguage,
                        Article::getDateline,
                        Article::getVersion,
                        Article::getOrigin)
                .containsExactly(
                        "Nine dead",
                        "Nine people died.\n\nMore & more.",
                        "A flood.",
                        List.of("Ada Example"),
                        new Publisher("example.com", "example.com"),
                        Instant.parse("2026-03-17T09:00:00Z"),
                        Instant.parse("2026-03-17T10:00:00Z"),
                        "en-GB",
                        "TAMBREY",
                        2L,
                        "ninjs");
    }

    @Test
    void givenFirstVersionOfNinjs_whenRead_thenItsNamesAreKnown() {
        Article article = Read.article("{\"uri\": \"https://example.com/a\", \"headline\": \"Nine dead\","
                + " \"body_text\": \"Nine.\", \"byline\": \"Ada\", \"versioncreated\": \"2026-03-17T10:00:00Z\"}");

        assertThat(article)
                .extracting(Article::getUrl, Article::getBody, Article::getAuthors, Article::getPublishedAt)
                .containsExactly(
                        "https://example.com/a", "Nine.", List.of("Ada"), Instant.parse("2026-03-17T10:00:00Z"));
    }

    @Test
    void givenCanceledNinjs_whenRead_thenWithdrawn() {
        assertThat(Read.line("{\"uri\": \"https://example.com/a\", \"pubstatus\": \"canceled\"}"))
                .isInstanceOf(Withdrawal.class);
    }

    @Test
    void givenMapping_whenRead_thenTheirNamesWinAndDotsLeadInside() {
        InputOptions options = new InputOptions(
                InputFormat.AUTO,
                Optional.empty(),
                Optional.empty(),
                Map.of("story.text", "body", "kicker", "headline", "meta.link", "url"),
                InputOptions.DEFAULT_MAX_ARTICLE_BYTES,
                InputOptions.DEFAULT_MAX_LINE_BYTES);

        Article article = Read.article(Read.all(
                        "stdin",
                        options,
                        ("{\"kicker\": \"Nine dead\", \"headline\": \"Other\", \"story\": {\"text\": \"Nine.\"},"
                                        + " \"meta\": {\"link\": \"https://example.com/a\"}}")
                                .getBytes(StandardCharsets.UTF_8))
                .get(0));

        assertThat(article)
                .extracting(Article::getHeadline, Article::getBody, Article::getUrl)
                .containsExactly("Nine dead", "Nine.", "https://example.com/a");
    }

    @Test
    void givenMappingToNoField_whenMade_thenTheMessageListsTheFields() {
        assertThatThrownBy(() -> new InputOptions(
                        InputFormat.AUTO, Optional.empty(), Optional.empty(), Map.of("story", "txt"), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--map story=txt")
                .hasMessageContaining("headline, body");
    }

    private static Article one(String content) {
        List<InputItem> items = read(content);
        assertThat(items).hasSize(1);
        return Read.article(items.get(0));
    }

    private static List<InputItem> read(String content) {
        return Read.all("stdin", InputOptions.defaults(), content.getBytes(StandardCharsets.UTF_8));
    }
}
