package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    @Test
    void givenTextFile_whenRead_thenFirstLineIsTheHeadline() {
        Article article = Read.article(read("\n  Nine dead in flood \r\n\r\nOne.\r\n\r\nTwo.\n\n"));

        assertThat(article)
                .extracting(Article::getHeadline, Article::getBody, Article::getOrigin)
                .containsExactly("Nine dead in flood", "One.\n\nTwo.", "text");
    }

    @Test
    void givenMarkdown_whenRead_thenHeadingMarksAreNotPartOfTheHeadline() {
        assertThat(Read.article(read("## Nine dead ##\n\nOne.")).getHeadline()).isEqualTo("Nine dead");
    }

    @Test
    void givenHeadlineOnly_whenRead_thenBodyIsEmpty() {
        assertThat(Read.article(read("Nine dead")).getBody()).isEmpty();
    }

    @Test
    void givenWindowsAndUnixLineBreaks_whenRead_thenSameArticle() {
        assertThat(Read.article(read("H\r\nOne.\r\nTwo.\r\n")).getId())
                .isEqualTo(Read.article(read("H\nOne.\nTwo.\n")).getId());
    }

    @Test
    void givenPublisherAndDate_whenRead_thenTaken() {
        InputOptions options = new InputOptions(
                InputFormat.TEXT, Optional.of("www.example.com"), Optional.of(Read.NOW), Map.of(), 1 << 20, 1 << 20);

        Article article = Read.article(Read.all("a.txt", options, "H\nB".getBytes(StandardCharsets.UTF_8))
                .get(0));

        assertThat(article.getPublisher()).isEqualTo(new Publisher("example.com", "example.com"));
        assertThat(article.getPublishedAt()).isEqualTo(Read.NOW);
        assertThat(article.getId()).isEqualTo(ArticleId.ofText("example.com", "H", "B"));
    }

    @Test
    void givenNoDate_whenRead_thenPublicationStaysUnknown() {
        assertThat(Read.article(read("H\nB")).getPublishedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n"})
    void givenBlankFile_whenRead_thenNothing(String content) {
        assertThat(Read.all("a.txt", InputOptions.defaults(), content.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void givenBadBytesInTheMiddle_whenRead_thenOneRejectAtTheirLine() {
        List<InputItem> items =
                Read.all("a.txt", InputOptions.defaults(), "H\n\ncafé\nmore".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(items).singleElement().isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.location()).isEqualTo(new Location("a.txt", 3, 3));
            assertThat(reject.reason()).contains("0xE9");
        });
    }

    @Test
    void givenTextOverTheLimit_whenRead_thenOneReject() {
        assertThat(Read.rejection(read("H\n" + "A line of text.\n".repeat(100_000))))
                .contains("more than the limit of 1048576");
    }

    private static InputItem read(String content) {
        List<InputItem> items = Read.all("a.txt", InputOptions.defaults(), content.getBytes(StandardCharsets.UTF_8));
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
