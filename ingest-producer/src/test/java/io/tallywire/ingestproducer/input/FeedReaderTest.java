package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Example Times</title><link>https://www.example.com/</link><language>en-gb</language>
                <item>
                  <title>Nine dead &amp;amp; more</title><link>https://www.example.com/flood?utm_source=rss</link>
                  <guid isPermaLink="false">17</guid><category>World</category><dc:creator>Ada Example</dc:creator>
                  <pubDate>Tue, 17 Mar 2026 09:00:00 GMT</pubDate>
                  <description>A flood.</description>
                  <content:encoded><![CDATA[<p>Nine <b>people</b> died.</p><script>x()</script><p>More.</p>]]></content:encoded>
                </item>
                <item><title/><link>https://www.example.com/empty</link></item>
                <item><title>Two</title><guid isPermaLink="false">18</guid><description>&lt;i&gt;Two&lt;/i&gt;.</description></item>
              </channel>
            </rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <title>Example Post</title><link href="https://post.example.org/"/><id>urn:feed</id>
              <entry>
                <title type="html">Nine &lt;em&gt;dead&lt;/em&gt;</title><id>urn:a:1</id>
                <link rel="alternate" href="https://post.example.org/a"/>
                <author><name>Bo Example</name></author>
                <published>2026-03-17T09:00:00Z</published><updated>2026-03-17T10:00:00Z</updated>
                <summary>A flood.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nine.</p><p>More.</p></div></content>
              </entry>
            </feed>
            """;

    @Test
    void givenRss_whenRead_thenAnArticleAnEntryWithAllItsFields() {
        List<InputItem> items = read(RSS);

        Article article = Read.article(items.get(0));
        assertThat(items).hasSize(3);
        assertThat(article.getId()).isEqualTo(ArticleId.ofUrl(CanonicalUrl.parse("https://www.example.com/flood")));
        assertThat(article)
                .extracting(
                        Article::getHeadline,
                        Article::getBody,
                        Article::getDescription,
                        Article::getAuthors,
                        Article::getPublisher,
                        Article::getPublishedAt,
                        Article::getLanguage,
                        Article::getSection,
                        Article::getOrigin)
                .containsExactly(
                        "Nine dead & more",
                        "Nine people died.\n\nMore.",
                        "A flood.",
                        List.of("Ada Example"),
                        new Publisher("Example Times", "example.com"),
                        Instant.parse("2026-03-17T09:00:00Z"),
                        "en-GB",
                        "World",
                        "rss");
    }

    @Test
    void givenEntryWithoutText_whenRead_thenRejectedAtItsLineAndTheRestGoesOn() {
        List<InputItem> items = read(RSS);

        assertThat(Read.rejection(items.get(1))).contains("neither a headline nor a body");
        assertThat(items).extracting(item -> item.location().line()).containsExactly(6L, 13L, 14L);
    }

    @Test
    void givenEntryWithoutLink_whenRead_thenKnownByPublisherAndGuid() {
        Article article = Read.article(read(RSS).get(2));

        assertThat(article.getId()).isEqualTo(ArticleId.ofGivenId("example.com", "18"));
        assertThat(article.getBody()).isEqualTo("Two.");
    }

    @Test
    void givenAtom_whenRead_thenAllItsFields() {
        Article article = Read.article(read(ATOM).get(0));

        assertThat(article)
                .extracting(
                        Article::getUrl,
                        Article::getHeadline,
                        Article::getBody,
                        Article::getDescription,
                        Article::getAuthors,
                        Article::getPublisher,
                        Article::getPublishedAt,
                        Article::getModifiedAt,
                        Article::getOrigin)
                .containsExactly(
                        "https://post.example.org/a",
                        "Nine dead",
                        "Nine.\n\nMore.",
                        "A flood.",
                        List.of("Bo Example"),
                        new Publisher("Example Post", "post.example.org"),
                        Instant.parse("2026-03-17T09:00:00Z"),
                        Instant.parse("2026-03-17T10:00:00Z"),
                        "atom");
    }

    @Test
    void givenJsonFeed_whenRead_thenAnArticleAnItem() {
        List<InputItem> items = read("""
                {
                  "version": "https://jsonfeed.org/version/1.1", "title": "Example Times",
                  "home_page_url": "https://example.com/", "language": "en",
                  "items": [
                    {"id": "1", "url": "https://example.com/a", "title": "One", "content_html": "<p>1</p><p>2</p>",
                     "date_published": "2026-03-17T09:00:00Z", "authors": [{"name": "Ada"}]},
                    {"id": "2", "content_text": "Two"}]
                }
                """);

        assertThat(items).extracting(item -> Read.article(item).getBody()).containsExactly("1\n\n2", "Two");
        assertThat(Read.article(items.get(1)).getId()).isEqualTo(ArticleId.ofGivenId("example.com", "2"));
        assertThat(Read.article(items.get(0)))
                .extracting(Article::getPublisher, Article::getPublishedAt, Article::getLanguage, Article::getOrigin)
                .containsExactly(
                        new Publisher("Example Times", "example.com"),
                        Instant.parse("2026-03-17T09:00:00Z"),
                        "en",
                        "jsonfeed");
    }

    @Test
    void givenDeclaredCharset_whenRead_thenFollowed() {
        String feed = RSS.replace("UTF-8", "ISO-8859-1").replace("Nine dead", "Café");

        assertThat(Read.article(read(feed, StandardCharsets.ISO_8859_1).get(0)).getHeadline())
                .startsWith("Café");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<rss version='2.0'><channel><title>&x;</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                        + "<rss version='2.0'><channel><title>&b;</title></channel></rss>",
            })
    void givenFeedWithADoctype_whenRead_thenOneRejectThatSaysSo(String content) {
        assertThat(read(content)).singleElement().satisfies(item -> assertThat(Read.rejection(item))
                .contains("the feed has a DOCTYPE, which is never read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>cut",
                "<rss version='2.0'/>",
                "<feed>no namespace</feed>",
            })
    void givenFeedThatMustNotBeRead_whenRead_thenOneReject(String content) {
        assertThat(read(content)).singleElement().satisfies(item -> assertThat(Read.rejection(item))
                .contains("no feed that can be read"));
    }

    @Test
    void givenDeepNesting_whenRead_thenOneReject() {
        String deep = "<div xmlns='http://www.w3.org/1999/xhtml'>" + "<div>".repeat(200_000) + "x"
                + "</div>".repeat(200_000) + "</div>";

        assertThat(read(ATOM.replaceAll("<content.*</content>", "<content type='xhtml'>" + deep + "</content>")))
                .singleElement()
                .satisfies(item -> assertThat(Read.rejection(item)).contains("nested more than 500 levels deep"));
    }

    @Test
    void givenFeedOverTheLimit_whenRead_thenOneReject() {
        String huge = RSS.replace("A flood.", "x".repeat(9 << 20));

        assertThat(read(huge)).singleElement().satisfies(item -> assertThat(Read.rejection(item))
                .contains("the document has"));
    }

    private static List<InputItem> read(String content) {
        return read(content, StandardCharsets.UTF_8);
    }

    private static List<InputItem> read(String content, Charset charset) {
        return Read.all("stdin", InputOptions.defaults(), content.getBytes(charset));
    }
}
