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

class HtmlReaderTest {
    private static final String PARAGRAPH =
            "<p>Nine people died when the river Tam left its bed on Tuesday, the mayor of"
                    + " Tambrey said, and about 1,100 more had to leave their homes before the night.</p>";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>Nine dead - Example Times</title>
            <link rel="canonical" href="https://www.example.com/flood?utm_source=x">
            <meta property="og:title" content="Nine dead in flood"><meta property="og:url" content="https://example.com/other">
            <meta property="og:site_name" content="Example Times"><meta name="author" content="Ada Example">
            <meta property="article:published_time" content="2026-03-17T09:00:00Z">
            <meta property="article:section" content="World"><meta name="description" content="A flood.">
            JSONLD</head>
            <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>Nine dead in flood</h1>TEXT</article>
            <footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>
            """.replace("TEXT", PARAGRAPH.repeat(5));

    @Test
    void givenPage_whenRead_thenItsTextAndWhatItSaysOfItself() {
        Article article = Read.article(read(PAGE).get(0));

        assertThat(article.getBody())
                .startsWith("Nine people died")
                .contains("night.\n\nNine people")
                .doesNotContain("Home", "newsletter");
        assertThat(article)
                .extracting(
                        Article::getId,
                        Article::getHeadline,
                        Article::getDescription,
                        Article::getAuthors,
                        Article::getPublisher,
                        Article::getPublishedAt,
                        Article::getLanguage,
                        Article::getSection,
                        Article::getOrigin)
                .containsExactly(
                        ArticleId.ofUrl(CanonicalUrl.parse("https://www.example.com/flood")),
                        "Nine dead in flood",
                        "A flood.",
                        List.of("Ada Example"),
                        new Publisher("Example Times", "example.com"),
                        Instant.parse("2026-03-17T09:00:00Z"),
                        "en-GB",
                        "World",
                        "html");
    }

    @Test
    void givenJsonLd_whenRead_thenItComesBeforeOpenGraph() {
        Article article = Read.article(read(withJsonLd("[{\"@type\": \"Organization\", \"name\": \"No\"},"
                        + " {\"@type\": \"NewsArticle\", \"headline\": \"From JSON-LD\", \"datePublished\": \"2026-03-16\","
                        + " \"author\": {\"name\": \"Bo Example\"}, \"version\": \"x\"}]"))
                .get(0));

        assertThat(article)
                .extracting(Article::getHeadline, Article::getAuthors, Article::getPublishedAt)
                .containsExactly("From JSON-LD", List.of("Bo Example"), Instant.parse("2026-03-16T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", ",
                "",
                "7",
                "{\"@graph\": []}",
                "{\"@type\": \"NewsArticle\", \"datePublished\": \"soon\", \"url\": \"/relative\"}"
            })
    void givenJsonLdThatCannotBeRead_whenRead_thenThePageIsReadWithoutIt(String json) {
        assertThat(Read.article(read(withJsonLd(json)).get(0)))
                .extracting(Article::getHeadline, Article::getPublishedAt)
                .containsExactly("Nine dead in flood", Instant.parse("2026-03-17T09:00:00Z"));
    }

    @Test
    void givenDeclaredCharset_whenRead_thenFollowed() {
        String page = PAGE.replace("utf-8", "iso-8859-1").replace("Nine dead in flood", "Café");

        assertThat(Read.article(read(page, StandardCharsets.ISO_8859_1).get(0)).getHeadline())
                .isEqualTo("Café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<i>x</i>"})
    void givenTooManyElementsOrLevels_whenRead_thenRejected(String element) {
        assertThat(Read.rejection(read("<html><body>" + element.repeat(30_000)).get(0)))
                .contains("more than the limit of 50000 and 500");
    }

    @Test
    void givenElementsHundredsOfLevelsDeep_whenRead_thenStillRead() {
        assertThat(Read.article(read("<html><body>" + "<div>".repeat(400) + PARAGRAPH)
                                .get(0))
                        .getBody())
                .startsWith("Nine people died");
    }

    @Test
    void givenPageWithoutText_whenRead_thenRejected() {
        assertThat(Read.rejection(read("<html><body></body></html>").get(0))).contains("neither a headline nor a body");
    }

    private static String withJsonLd(String json) {
        return PAGE.replace("JSONLD", "<script type=\"application/ld+json\">" + json + "</script>");
    }

    private static List<InputItem> read(String content) {
        return read(content, StandardCharsets.UTF_8);
    }

    private static List<InputItem> read(String content, Charset charset) {
        return Read.all(
                "stdin", InputOptions.defaults(), content.replace("JSONLD", "").getBytes(charset));
    }
}
