package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.ContentHash;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void givenAllFields_whenRead_thenAllAreInTheRecord() {
        Article article = Read.article("""
                {"url": "http://www.example.com/a/?utm_source=x", "headline": "Nine dead", "body": "One.\\nTwo.", \
                "description": "In short", "authors": [{"name": "A. Writer"}, "B. Writer", {"name": ""}], \
                "publisher": {"name": "Example", "domain": "www.example.com"}, "language": "en_gb", \
                "section": ["World", "Europe"], "dateline": "SEOUL", "publishedAt": "2026-03-17T10:00:00+09:00", \
                "modifiedAt": 1773745200, "version": "3", "originator": {"name": "Meridian"}, "unknown": {"a": [1]}}""");

        assertThat(article)
                .isEqualTo(Article.newBuilder()
                        .setId(ArticleId.ofUrl(CanonicalUrl.parse("https://www.example.com/a")))
                        .setUrl("https://www.example.com/a")
                        .setHeadline("Nine dead")
                        .setBody("One.\nTwo.")
                        .setDescription("In short")
                        .setAuthors(List.of("A. Writer", "B. Writer"))
                        .setPublisher(new Publisher("Example", "example.com"))
                        .setLanguage("en-GB")
                        .setSection("World")
                        .setDateline("SEOUL")
                        .setPublishedAt(Instant.parse("2026-03-17T01:00:00Z"))
                        .setModifiedAt(Instant.parse("2026-03-17T11:00:00Z"))
                        .setIngestedAt(Read.NOW)
                        .setVersion(3)
                        .setOriginator("Meridian")
                        .setContentHash(ContentHash.of("Nine dead", "One.\nTwo."))
                        .setOrigin("ndjson")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "title"})
    void givenHeadlineUnderAnyName_whenRead_thenFound(String name) {
        assertThat(Read.article("{\"" + name + "\": \"H\"}").getHeadline()).isEqualTo("H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "text", "articleBody", "content"})
    void givenBodyUnderAnyName_whenRead_thenFound(String name) {
        assertThat(Read.article("{\"" + name + "\": \"B\"}").getBody()).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishedAt", "datePublished", "published"})
    void givenPublicationDateUnderAnyName_whenRead_thenFound(String name) {
        assertThat(Read.article("{\"body\": \"B\", \"" + name + "\": \"2024-12-28\"}")
                        .getPublishedAt())
                .isEqualTo(Instant.parse("2024-12-28T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"modifiedAt", "dateModified", "updated"})
    void givenModificationDateUnderAnyName_whenRead_thenFound(String name) {
        assertThat(Read.article("{\"body\": \"B\", \"" + name + "\": 1704457815123}")
                        .getModifiedAt())
                .isEqualTo(Instant.parse("2024-01-05T12:30:15.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "guid", "identifier"})
    void givenIdUnderAnyName_whenReadWithPublisher_thenItMakesTheArticleId(String name) {
        assertThat(Read.article("{\"body\": \"B\", \"publisher\": \"www.example.com\", \"" + name + "\": 17}")
                        .getId())
                .isEqualTo(ArticleId.ofGivenId("example.com", "17"));
    }

    @Test
    void givenIdAndUrl_whenRead_thenTheUrlMakesTheArticleIdAndTheGivenIdIsKept() {
        InputItem item = Read.line("{\"id\": \"17\", \"link\": \"https://example.com/a\", \"body\": \"B\"}");

        assertThat(item).isInstanceOfSatisfying(ParsedArticle.class, parsed -> {
            assertThat(parsed.givenId()).contains("17");
            assertThat(parsed.article().getId())
                    .isEqualTo(ArticleId.ofUrl(CanonicalUrl.parse("https://example.com/a")));
        });
    }

    @Test
    void givenIdWithoutPublisherOrUrl_whenRead_thenTheTextMakesTheArticleId() {
        assertThat(Read.article("{\"id\": \"17\", \"title\": \"H\", \"body\": \"B\"}")
                        .getId())
                .isEqualTo(ArticleId.ofText("", "H", "B"));
    }

    @Test
    void givenBlankFirstName_whenRead_thenTheNextNameIsAsked() {
        assertThat(Read.article("{\"headline\": \" \", \"title\": \"H\", \"body\": null, \"text\": \"B\"}"))
                .extracting(Article::getHeadline, Article::getBody)
                .containsExactly("H", "B");
    }

    @Test
    void givenTextWithOddSpacing_whenRead_thenKeptAsItStands() {
        assertThat(Read.article("{\"title\": \" H \", \"body\": \"\\r\\n B\\u0000\\n\"}"))
                .extracting(Article::getHeadline, Article::getBody)
                .containsExactly(" H ", "\r\n B\0\n");
    }

    @Test
    void givenLoneSurrogates_whenRead_thenReplacedOneForOne() {
        assertThat(Read.article("{\"body\": \"a\\ud83db\\udf0ac\\ud83c\\udf0ad\\ud83c\"}")
                        .getBody())
                .isEqualTo("a\uFFFDb\uFFFDc\uD83C\uDF0Ad\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"author\": \"A. Writer\"",
                "\"author\": {\"name\": \"A. Writer\"}",
                "\"authors\": [\"A. Writer\"]",
                "\"authors\": [{\"name\": \" A. Writer \", \"email\": \"a@example.com\"}, 7, null]"
            })
    void givenAuthorsOfAnyShape_whenRead_thenTheirNames(String field) {
        assertThat(Read.article("{\"body\": \"B\", " + field + "}").getAuthors())
                .containsExactly("A. Writer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"publisher\": \"www.bbc.co.uk\"                                  | bbc.co.uk | bbc.co.uk",
                "\"publisher\": \"BBC News\"                                       | BBC News  | example.com",
                "\"source\": {\"id\": null, \"name\": \"BBC News\"}                | BBC News  | example.com",
                "\"publisher\": {\"name\": \"BBC\", \"url\": \"https://bbc.co.uk\"} | BBC       | bbc.co.uk",
                "\"publisher\": {\"domain\": \"www.bbc.co.uk\"}                    | bbc.co.uk | bbc.co.uk",
                "\"publisher\": null                                               | example.com | example.com",
            })
    void givenPublisherOfAnyShape_whenRead_thenNameAndDomain(String field, String name, String domain) {
        assertThat(Read.article("{\"url\": \"https://www.example.com/a\", \"body\": \"B\", " + field + "}")
                        .getPublisher())
                .isEqualTo(new Publisher(name, domain));
    }

    @Test
    void givenNoPublisher_whenReadWithOne_thenItIsTaken() {
        InputOptions options = new InputOptions(
                InputFormat.NDJSON, Optional.of("Example Post"), Optional.of(Read.NOW), Map.of(), 1 << 20, 1 << 20);

        Article article =
                Read.article(Read.all("in", options, bytes("{\"body\": \"B\"}")).get(0));

        assertThat(article.getPublisher().getName()).isEqualTo("Example Post");
        assertThat(article.getPublishedAt()).isEqualTo(Read.NOW);
    }

    @Test
    void givenWithdrawalByUrl_whenRead_thenTheArticlesId() {
        assertThat(Read.line("{\"url\": \"http://www.example.com/a/\", \"withdrawn\": true}"))
                .isEqualTo(new Withdrawal(
                        ArticleId.ofUrl(CanonicalUrl.parse("https://www.example.com/a")),
                        new Location("in.ndjson", 1, 0)));
    }

    @Test
    void givenWithdrawalByIdAndPublisher_whenRead_thenTheArticlesId() {
        assertThat(Read.line("{\"id\": \"17\", \"publisher\": \"example.com\", \"withdrawn\": true}"))
                .isInstanceOfSatisfying(Withdrawal.class, withdrawal -> assertThat(withdrawal.articleId())
                        .isEqualTo(ArticleId.ofGivenId("example.com", "17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"17\", \"withdrawn\": true}", "{\"body\": \"B\", \"withdrawn\": true}"})
    void givenWithdrawalOfNothing_whenRead_thenRejected(String line) {
        assertThat(Read.rejection(line)).contains("give its url, or its id and its publisher");
    }

    @Test
    void givenWithdrawnFalse_whenRead_thenAnArticle() {
        assertThat(Read.article("{\"body\": \"B\", \"withdrawn\": false}").getBody())
                .isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json                                    | not JSON",
                "[]                                          | not a JSON object",
                "\"text\"                                    | not a JSON object",
                "{                                           | not JSON",
                "{\"body\": \"B\"                            | not JSON",
                "{\"body\": \"B                              | not JSON",
                "{\"x\": \"never ends                        | not JSON",
                "{\"body\": \"B\",}                          | not JSON",
                "{'body': 'B'}                               | not JSON",
                "{\"body\": \"B\"} {\"body\": \"C\"}         | something follows",
                "{}                                          | neither a headline nor a body",
                "{\"title\": \" \", \"body\": \"\"}          | neither a headline nor a body",
                "{\"body\": 7}                               | \"body\" is 7 but must be a string",
                "{\"title\": [\"H\"]}                        | \"title\" is [\"H\"] but must be a string",
                "{\"body\": \"B\", \"url\": \"x\"}           | the URL \"x\" does not start with https://",
                "{\"body\": \"B\", \"id\": {\"a\": 1}}       | \"id\" is {\"a\":1} but must be",
                "{\"body\": \"B\", \"published\": \"soon\"}  | \"published\" is \"soon\" but must be a date",
                "{\"body\": \"B\", \"publishedAt\": [1]}     | \"publishedAt\" is [1] but must be a date",
                "{\"body\": \"B\", \"publishedAt\": 1e300}   | \"publishedAt\" is 1.0E300 but must be a date",
                "{\"body\": \"B\", \"version\": -1}          | \"version\" is -1 but must be a whole number",
                "{\"body\": \"B\", \"version\": 1.5}         | \"version\" is 1.5 but must be a whole number",
                "{\"body\": \"B\", \"version\": 9007199254740992} | must be a whole number",
                "{\"body\": \"B\", \"withdrawn\": \"maybe\"} | \"withdrawn\" is \"maybe\" but must be true or false",
            })
    void givenUnreadableLine_whenRead_thenReasonNamesTheFault(String line, String reason) {
        assertThat(Read.rejection(line)).contains(reason);
    }

    @Test
    void givenFuturePublication_whenRead_thenRejectedWithBothTimes() {
        assertThat(Read.rejection("{\"body\": \"B\", \"publishedAt\": \"2026-03-19T12:00:01Z\"}"))
                .contains("2026-03-19T12:00:01Z", "more than a day after now", "2026-03-18T12:00:00Z");
    }

    @Test
    void givenPublicationWithinADay_whenRead_thenAccepted() {
        assertThat(Read.article("{\"body\": \"B\", \"publishedAt\": \"2026-03-19T12:00:00Z\"}")
                        .getPublishedAt())
                .isEqualTo(Instant.parse("2026-03-19T12:00:00Z"));
    }

    @Test
    void givenFutureModification_whenRead_thenRejected() {
        assertThat(Read.rejection("{\"body\": \"B\", \"modifiedAt\": \"2099-01-01\"}"))
                .contains("modification date 2099-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-us, en-US", "pt_BR, pt-BR", "zh-hant, zh-Hant"})
    void givenLanguageTag_whenRead_thenInItsCanonicalCase(String tag, String expected) {
        assertThat(Read.article("{\"body\": \"B\", \"inLanguage\": \"" + tag + "\"}")
                        .getLanguage())
                .isEqualTo(expected);
    }

    @Test
    void givenNoLanguageTag_whenRead_thenLanguageStaysUnknown() {
        assertThat(Read.article("{\"body\": \"B\", \"language\": \"English (UK)\"}")
                        .getLanguage())
                .isNull();
    }

    @Test
    void givenArticleOverTheLimit_whenRead_thenRejectedWithItsSize() {
        String line = "{\"body\": \"" + "x".repeat(1 << 20) + "\"}";

        assertThat(Read.rejection(line))
                .contains("more than the limit of 1048576")
                .contains("shorten it");
    }

    @Test
    void givenHugeUnknownField_whenRead_thenTheArticleIsSmall() {
        assertThat(Read.article("{\"html\": \"" + "x".repeat(2 << 20) + "\", \"body\": \"B\"}")
                        .getBody())
                .isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "unknown"})
    void givenDeepNesting_whenRead_thenRejectedNotCrashed(String name) {
        String line = "{\"" + name + "\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        assertThat(Read.rejection(line)).contains("not JSON").contains("depth");
    }

    @Test
    void givenLinesOfAllKinds_whenRead_thenInOrderWithLineAndOffset() {
        String content = "\uFEFF{\"body\": \"é\"}\r\n\r\n \t\nbad\n{\"body\": \"last\"}";

        assertThat(Read.lines(content))
                .extracting(InputItem::location)
                .containsExactly(
                        new Location("in.ndjson", 1, 0),
                        new Location("in.ndjson", 4, 24),
                        new Location("in.ndjson", 5, 28));
    }

    @Test
    void givenBadLineBetweenGoodOnes_whenRead_thenTheOthersAreArticles() {
        assertThat(Read.lines("{\"body\": \"1\"}\nbad\n{\"body\": \"3\"}\n"))
                .extracting(item -> item instanceof Reject)
                .containsExactly(false, true, false);
    }

    @Test
    void givenInvalidUtf8_whenRead_thenTheByteIsNamedAndTheRawTextReadable() {
        byte[] latin1 = "{\"body\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1);

        InputItem item = Read.all("in.ndjson", InputOptions.defaults(), latin1).get(0);

        assertThat(item).isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.reason()).contains("byte 14 of the line (0xE9) is not UTF-8");
            assertThat(reject.raw()).isEqualTo("{\"body\": \"caf\uFFFD\"}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"body\": \"a\0b\"}", "\0", "{\0\"\0"})
    void givenNulByte_whenRead_thenRejectedAsNoText(String line) {
        assertThat(Read.rejection(line)).contains("is NUL");
    }

    @Test
    void givenUtf16_whenRead_thenRejectsOnly() {
        byte[] utf16 = "{\"body\": \"B\"}\n{\"body\": \"C\"}".getBytes(StandardCharsets.UTF_16);

        assertThat(Read.all("in.ndjson", InputOptions.defaults(), utf16))
                .allSatisfy(item -> assertThat(item).isInstanceOf(Reject.class));
    }

    @Test
    void givenRejectedLine_whenRead_thenTheRawTextIsWhole() {
        assertThat(Read.line("x".repeat(100_000)))
                .isInstanceOfSatisfying(Reject.class, reject -> assertThat(reject.input())
                        .isEqualTo(Raw.of("x".repeat(100_000), InputFormat.NDJSON)));
    }

    @Test
    void givenLineThatIsTooLong_whenRead_thenTheRawTextIsCutAndSaysSo() {
        assertThat(Read.line("x".repeat(InputOptions.DEFAULT_MAX_LINE_BYTES + 1)))
                .isInstanceOfSatisfying(Reject.class, reject -> {
                    assertThat(reject.input().cut()).isTrue();
                    assertThat(reject.raw()).hasSize(Reject.MAX_CUT_BYTES + 1).endsWith("x…");
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
