package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static final String FRONT_MATTER = """
            ---
            title: "Nine dead: the flood"
            date: 2026-03-17T09:00:00Z
            author:
              - Ada Example
              - Bo Example
            canonical_url: https://www.example.com/flood?utm_source=x
            publisher: Example Times
            ---
            # Nine dead: the flood

            Nine people *died* when the [river Tam](https://example.com/tam) left its bed.

            - About 1,100 had to leave.
            """;

    @Test
    void givenFrontMatter_whenReadFromStandardInput_thenItsFieldsAndTheTextWithoutMarks() {
        Article article = read("stdin", FRONT_MATTER);

        assertThat(article)
                .extracting(
                        Article::getHeadline,
                        Article::getBody,
                        Article::getAuthors,
                        Article::getPublishedAt,
                        Article::getId,
                        Article::getOrigin)
                .containsExactly(
                        "Nine dead: the flood",
                        "Nine people died when the river Tam left its bed.\n\nAbout 1,100 had to leave.",
                        List.of("Ada Example", "Bo Example"),
                        Instant.parse("2026-03-17T09:00:00Z"),
                        ArticleId.ofUrl(CanonicalUrl.parse("https://www.example.com/flood")),
                        "markdown");
    }

    @Test
    void givenNoFrontMatter_whenRead_thenTheFirstHeadingIsTheHeadline() {
        Article article = read("a.md", "## Nine dead ##\n\nNine people died.\n\n## Rescue\n\nBoats came.");

        assertThat(article.getHeadline()).isEqualTo("Nine dead");
        assertThat(article.getBody()).isEqualTo("Nine people died.\n\nRescue\n\nBoats came.");
    }

    @Test
    void givenNoHeading_whenRead_thenTheFirstParagraphIsTheHeadline() {
        Article article = read("a.md", "Nine dead\nin flood\n\nNine people died.");

        assertThat(article.getHeadline()).isEqualTo("Nine dead in flood");
        assertThat(article.getBody()).isEqualTo("Nine people died.");
    }

    @Test
    void givenUnreadableDate_whenRead_thenRejectedWithItsName() {
        assertThat(Read.rejection(items("a.md", FRONT_MATTER.replace("2026-03-17T09:00:00Z", "soon"))
                        .get(0)))
                .contains("must be a date");
    }

    @Test
    void givenQuotesNestedWithoutEnd_whenRead_thenOneItem() {
        assertThat(items("a.md", "> ".repeat(100_000) + "x")).hasSize(1);
    }

    @Test
    void givenEmptyDocument_whenRead_thenNothing() {
        assertThat(items("a.md", " \n")).isEmpty();
    }

    private static Article read(String name, String text) {
        return Read.article(items(name, text).get(0));
    }

    private static List<InputItem> items(String name, String text) {
        return Read.all(name, InputOptions.defaults(), text.getBytes(StandardCharsets.UTF_8));
    }
}
