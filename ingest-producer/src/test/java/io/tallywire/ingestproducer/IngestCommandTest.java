package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.ingestproducer.send.DestinationUnavailableException;
import io.tallywire.ingestproducer.send.SendOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class IngestCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T12:00:00Z"), ZoneOffset.UTC);
    private static final String TWO_ARTICLES = "{\"headline\": \"One\"}\n{\"headline\": \"Two\"}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<IngestConfig> connected = new ArrayList<>();
    private final CollectingSink sink = CollectingSink.acknowledging();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void givenGoodInput_whenRun_thenAllIsSentAndExitIsZero() {
        int exit = run(TWO_ARTICLES, config -> sink, "-");

        assertThat(exit).isZero();
        assertThat(sink.published()).containsExactly("One", "Two");
        assertThat(sink.isClosed()).isTrue();
        assertThat(text(err)).isEqualTo("2 read: 2 sent, 0 withdrawn, 0 rejected, in 0.0 s\n");
    }

    @Test
    void givenNoOptions_whenRun_thenDefaults() {
        run(TWO_ARTICLES, config -> sink, "-");

        assertThat(connected).containsExactly(IngestConfig.defaults());
    }

    @Test
    void givenAllOptions_whenRun_thenAllAreInTheConfig() {
        Path rejects = folder.resolve("rejects.ndjson");
        run(
                TWO_ARTICLES,
                config -> sink,
                "--bootstrap-servers=kafka:1234",
                "--registry-url=http://registry:1234",
                "--format=ndjson",
                "--publisher=example.com",
                "--published-at=2024-01-05",
                "--rejects=" + rejects,
                "--json",
                "--quiet",
                "-");

        assertThat(connected).singleElement().satisfies(config -> {
            assertThat(config.connection().bootstrapServers()).isEqualTo("kafka:1234");
            assertThat(config.connection().registry().url()).hasToString("http://registry:1234");
            assertThat(config.input().format()).hasToString("NDJSON");
            assertThat(config.input().publisher()).contains("example.com");
            assertThat(config.input().publishedAt()).contains(Instant.parse("2024-01-05T00:00:00Z"));
            assertThat(config.rejects()).contains(rejects);
            assertThat(config.json()).isTrue();
            assertThat(config.quiet()).isTrue();
        });
    }

    @Test
    void givenBadLine_whenRun_thenTheRestIsSentAndExitIsOne() {
        int exit =
                run("{\"headline\": \"One\"}\nbad\n{\"headline\": \"Two\"}\n", config -> sink, "--format=ndjson", "-");

        assertThat(exit).isEqualTo(IngestCommand.REJECTED);
        assertThat(sink.published()).containsExactly("One", "Two");
        assertThat(text(err)).contains("stdin:2: the line is not JSON", "3 read: 2 sent, 0 withdrawn, 1 rejected");
    }

    @Test
    void givenRejectsFile_whenRun_thenItHasOneObjectAReject() throws IOException {
        Path rejects = folder.resolve("rejects.ndjson");

        run(
                "{\"headline\": \"One\"}\nbad \"1\"\nbad 2\n",
                config -> sink,
                "--format=ndjson",
                "--rejects=" + rejects,
                "-");

        List<String> lines = Files.readAllLines(rejects);
        assertThat(lines).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("source", "line", "byteOffset", "reason", "format", "raw");
        assertThat(first.path("source").asText()).isEqualTo("stdin");
        assertThat(first.path("line").asLong()).isEqualTo(2);
        assertThat(first.path("byteOffset").asLong()).isEqualTo(20);
        assertThat(first.path("raw").asText()).isEqualTo("bad \"1\"");
    }

    @Test
    void givenRejectsFileThatIsAlsoInput_whenRun_thenItIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.ndjson"), TWO_ARTICLES);

        int exit = run("", config -> sink, "--rejects=" + file, folder.toString());

        assertThat(exit).isEqualTo(IngestCommand.USAGE);
        assertThat(file).hasContent(TWO_ARTICLES);
        assertThat(text(err)).contains("is also read as input");
    }

    @Test
    void givenManyRejects_whenRun_thenTheTerminalIsNotFlooded() {
        run("bad\n".repeat(1_000), config -> sink, "--format=ndjson", "-");

        assertThat(text(err).lines()).hasSize(22).anySatisfy(line -> assertThat(line)
                .contains("give --rejects FILE"));
    }

    @Test
    void givenDryRun_whenRun_thenRecordsArePrintedAndNothingIsConnected() throws IOException {
        String input = """
                {"url": "https://example.com/a", "title": "One “é”", "published": 1704457815}
                {"url": "https://example.com/a", "withdrawn": true}
                """;

        int exit = run(input, config -> sink, "--dry-run", "-");

        List<String> lines = text(out).lines().toList();
        JsonNode article = new ObjectMapper().readTree(lines.get(0));
        JsonNode withdrawal = new ObjectMapper().readTree(lines.get(1));
        assertThat(exit).isZero();
        assertThat(connected).isEmpty();
        assertThat(article.path("key")).isEqualTo(article.path("value").path("id"));
        assertThat(article.path("value").path("headline").asText()).isEqualTo("One “é”");
        assertThat(article.path("value").path("publishedAt").asText()).isEqualTo("2024-01-05T12:30:15Z");
        assertThat(article.path("value").path("publisher").path("domain").asText())
                .isEqualTo("example.com");
        assertThat(withdrawal.path("key")).isEqualTo(article.path("key"));
        assertThat(withdrawal.path("value").isNull()).isTrue();
        assertThat(text(err)).startsWith("Dry run, nothing was sent: 2 read");
    }

    @Test
    void givenJson_whenRun_thenSummaryIsOneObjectOnStandardOutput() {
        run(TWO_ARTICLES, config -> sink, "--json", "-");

        assertThat(text(out))
                .isEqualTo(
                        "{\"read\":2,\"sent\":2,\"withdrawn\":0,\"unchanged\":0,\"rejected\":0,\"unknown\":0,\"skipped\":0,\"seconds\":0.000,"
                                + "\"dryRun\":false,\"complete\":true}\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void givenQuiet_whenRun_thenNothingIsSaid() {
        run(TWO_ARTICLES, config -> sink, "--quiet", "-");

        assertThat(text(out) + text(err)).isEmpty();
    }

    @Test
    void givenNoBroker_whenRun_thenExitIsThreeWithTheReason() {
        int exit = run(
                TWO_ARTICLES,
                config -> {
                    throw new DestinationUnavailableException(
                            "No Kafka broker could be used at localhost:9092", new IOException("refused"));
                },
                "-");

        assertThat(exit).isEqualTo(IngestCommand.UNREACHABLE);
        assertThat(text(err)).isEqualTo("tallywire ingest: No Kafka broker could be used at localhost:9092\n");
    }

    @Test
    void givenBrokerThatGoesAway_whenRun_thenExitIsThreeEvenWhenQuiet() {
        CollectingSink gone = CollectingSink.answering(new SendOutcome.Unavailable("no broker"));

        int exit = run(TWO_ARTICLES, config -> gone, "--quiet", "-");

        assertThat(exit).isEqualTo(IngestCommand.UNREACHABLE);
        assertThat(text(err)).contains("Stopped: no broker (first noticed at stdin:1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no-such-file.ndjson",
                "--format=xml -",
                "--published-at=soon -",
                "--unknown -",
                "--limit=0 -",
                "--rate=0 -",
                "--reset -",
                "--force -",
                "--watch -",
                "--resume --watch -",
                "--resume --watch .",
                "--per-host=0 -",
                "--timeout=0 -",
                "*.no-such-file",
                "--map=a=b -",
                "--withdraw=17 -",
                "--rejects=no-such-folder/rejects.ndjson -"
            })
    void givenUnusableCommandLine_whenRun_thenExitIsTwoAndNothingIsSent(String arguments) {
        int exit = run(TWO_ARTICLES, config -> sink, arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(exit).isEqualTo(IngestCommand.USAGE);
        assertThat(sink.published()).isEmpty();
        assertThat(text(err)).isNotEmpty();
    }

    @Test
    void givenArticlesToWithdraw_whenRunWithoutInput_thenTheyAreTakenBack() {
        int exit = run(
                "", config -> sink, "--withdraw=https://example.com/a?utm_source=x", "--withdraw=" + "AB".repeat(32));

        assertThat(exit).isZero();
        assertThat(sink.withdrawn())
                .containsExactly(ArticleId.ofUrl(CanonicalUrl.parse("https://example.com/a")), "ab".repeat(32));
        assertThat(text(err)).contains("2 read: 0 sent, 2 withdrawn");
    }

    @Test
    void givenHelp_whenRun_thenItTeachesByExample() {
        run("", config -> sink, "--help");

        assertThat(text(out)).contains("tallywire ingest articles.ndjson", "Exit codes:", "localhost:9092");
    }

    @Test
    void givenFilesAndFolders_whenRun_thenAllAreSentInOrder() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "Second\nBody");
        Files.writeString(folder.resolve("a.ndjson"), "{\"headline\": \"First\"}");

        run(TWO_ARTICLES, config -> sink, folder.toString(), "-");

        assertThat(sink.published()).containsExactly("First", "Second", "One", "Two");
    }

    @Test
    void givenResume_whenRunAgainOnAnotherFileWithTheSameArticles_thenOnlyWhatIsNewOrChangedIsSent()
            throws IOException {
        Path checkpoint = folder.resolve("state/checkpoint.json");
        Files.createDirectories(folder.resolve("state"));
        Path first = Files.writeString(folder.resolve("first.ndjson"), article("a", "One") + article("b", "Two"));
        Path second = Files.writeString(
                folder.resolve("second.ndjson"),
                article("a", "One") + article("b", "Two, revised") + article("c", "Three"));

        run("", config -> sink, "--resume", "--checkpoint=" + checkpoint, first.toString());
        run("", config -> sink, "--resume", "--checkpoint=" + checkpoint, second.toString());

        assertThat(sink.published()).containsExactly("One", "Two", "Two, revised", "Three");
        assertThat(text(err)).contains("3 read: 2 sent, 0 withdrawn, 1 unchanged, 0 rejected");
    }

    @Test
    void givenForce_whenRunAgain_thenUnchangedArticlesAreSentToo() throws IOException {
        Path checkpoint = folder.resolve("checkpoint.json");
        Path first = Files.writeString(folder.resolve("first.ndjson"), article("a", "One"));
        Path second = Files.writeString(folder.resolve("second.ndjson"), article("a", "One"));

        run("", config -> sink, "--resume", "--checkpoint=" + checkpoint, first.toString());
        run("", config -> sink, "--resume", "--force", "--checkpoint=" + checkpoint, second.toString());

        assertThat(sink.published()).containsExactly("One", "One");
    }

    @Test
    void givenForce_whenRunAgainOnTheSameFile_thenItIsSentAgain() throws IOException {
        Path checkpoint = folder.resolve("checkpoint.json");
        Path file = Files.writeString(folder.resolve("first.ndjson"), article("a", "One"));

        run("", config -> sink, "--resume", "--checkpoint=" + checkpoint, file.toString());
        run("", config -> sink, "--resume", "--force", "--checkpoint=" + checkpoint, file.toString());

        assertThat(sink.published()).containsExactly("One", "One");
    }

    @Test
    void givenFullText_whenRunAgainOnTheSameFile_thenNoPositionIsTakenFromTheCheckpoint() throws IOException {
        Path checkpoint = folder.resolve("checkpoint.json");
        Path file = Files.writeString(folder.resolve("first.ndjson"), article("a", "One") + article("b", "Two"));

        run("", config -> sink, "--resume", "--full-text", "--checkpoint=" + checkpoint, file.toString());
        run("", config -> sink, "--resume", "--full-text", "--checkpoint=" + checkpoint, file.toString());

        assertThat(sink.published()).containsExactly("One", "Two");
        assertThat(text(err)).contains("2 read: 0 sent, 0 withdrawn, 2 unchanged");
    }

    @Test
    void givenReset_whenRunAgain_thenEverythingIsSentAgain() throws IOException {
        Path checkpoint = folder.resolve("checkpoint.json");
        Path file = Files.writeString(folder.resolve("first.ndjson"), article("a", "One"));

        run("", config -> sink, "--resume", "--checkpoint=" + checkpoint, file.toString());
        run("", config -> sink, "--resume", "--reset", "--checkpoint=" + checkpoint, file.toString());

        assertThat(sink.published()).containsExactly("One", "One");
    }

    @Test
    void givenOneArticleTwiceInAFile_whenRunWithResume_thenItIsSentOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("first.ndjson"), article("a", "One") + article("a", "One"));

        run("", config -> sink, "--resume", "--checkpoint=" + folder.resolve("c.json"), file.toString());

        assertThat(sink.published()).containsExactly("One");
    }

    @Test
    void givenArticleThatTheBrokerRefuses_whenItsRejectIsFedBack_thenTheSameArticleIsSent() {
        Path rejects = folder.resolve("rejects.ndjson");
        CollectingSink refusing = CollectingSink.answering(new SendOutcome.Refused("too large"));

        run(article("a", "One"), config -> refusing, "--rejects=" + rejects, "-");
        int exit = run("", config -> sink, rejects.toString());

        assertThat(exit).isZero();
        assertThat(sink.ids()).isEqualTo(refusing.ids());
    }

    @Test
    void givenFeedByUrl_whenRunTwiceWithResume_thenOnlyTheEntriesThatAreNewAreSentAndNothingWhenItIsUnchanged() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(
                    WireMock.get("/feed").willReturn(WireMock.ok(feed("1")).withHeader("ETag", "\"1\"")));
            String[] arguments = {
                "--resume",
                "--allow-private",
                "--per-host=1000",
                "--checkpoint=" + folder.resolve("c.json"),
                server.url("/feed")
            };
            run("", config -> sink, arguments);
            server.stubFor(WireMock.get("/feed")
                    .withHeader("If-None-Match", WireMock.equalTo("\"1\""))
                    .willReturn(WireMock.ok(feed("1", "2")).withHeader("ETag", "\"2\"")));
            run("", config -> sink, arguments);
            server.stubFor(WireMock.get("/feed")
                    .withHeader("If-None-Match", WireMock.equalTo("\"2\""))
                    .willReturn(WireMock.status(304)));
            int exit = run("", config -> sink, arguments);

            assertThat(exit).isZero();
            assertThat(sink.published()).containsExactly("Headline 1", "Headline 2");
            assertThat(text(err)).endsWith("0 read: 0 sent, 0 withdrawn, 0 rejected, in 0.0 s\n");
        } finally {
            server.stop();
        }
    }

    @Test
    void givenAddressOfThisMachine_whenRunWithoutLeave_thenRejected() {
        int exit = run("", config -> sink, "http://127.0.0.1:1/feed");

        assertThat(exit).isEqualTo(IngestCommand.REJECTED);
        assertThat(text(err)).contains("http://127.0.0.1:1/feed: could not be opened", "--allow-private");
    }

    private static String feed(String... entries) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Example Times</title>");
        for (String entry : entries) {
            feed.append("<item><title>Headline ")
                    .append(entry)
                    .append("</title><link>https://www.example.com/")
                    .append(entry)
                    .append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String article(String path, String headline) {
        return "{\"url\": \"https://example.com/" + path + "\", \"headline\": \"" + headline + "\"}\n";
    }

    private int run(String stdin, Function<IngestConfig, ArticleSink> connect, String... arguments) {
        IngestEnvironment environment = new IngestEnvironment(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                CLOCK,
                config -> {
                    connected.add(config);
                    return connect.apply(config);
                });
        return new CommandLine(new IngestCommand(environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
