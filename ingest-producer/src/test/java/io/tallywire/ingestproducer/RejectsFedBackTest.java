package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputFormat;
import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Raw;
import io.tallywire.ingestproducer.input.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was rejected can be corrected in the file of rejects, and read again. */
class RejectsFedBackTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-18T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void givenRejectedLine_whenCorrectedAndFedBack_thenAnArticle() throws IOException {
        Path rejects = rejected("in.ndjson", bytes("{\"headline\": \"One\", \"publishedAt\": \"soon\"}\nbad\n"));

        Files.writeString(rejects, Files.readString(rejects).replace("soon", "2026-03-17"));
        List<InputItem> items = read(InputSource.of(rejects));

        assertThat(headline(items.get(0))).isEqualTo("One");
        assertThat(items.get(0).location().line()).isEqualTo(1);
        assertThat(items.get(1)).isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.raw()).isEqualTo("bad");
            assertThat(reject.reason()).contains("is not JSON");
        });
    }

    @Test
    void givenRejectsThatAreNotCorrected_whenFedBackAgainAndAgain_thenTheSameRejects() throws IOException {
        Path once = rejected("in.ndjson", new byte[] {'{', '"', 'b', (byte) 0xE9, 0, '\n'});
        String first = Files.readString(once);

        Path twice = write(read(InputSource.of(once)), "twice.ndjson");
        Path thrice = write(read(InputSource.of(twice)), "thrice.ndjson");

        assertThat(Files.readString(thrice).replace("twice.ndjson", "rejects.ndjson"))
                .isEqualTo(Files.readString(twice));
        assertThat(first).contains("\"rawBase64\":\"eyJi6QA=\"");
        assertThat(Files.readString(twice)).contains("\"rawBase64\":\"eyJi6QA=\"");
    }

    @Test
    void givenRejectedEntryOfAFeed_whenCorrectedAndFedBack_thenThatEntryAlone() throws IOException {
        String feed = """
                <rss version="2.0"><channel><title>Example Times</title><link>https://www.example.com/</link>
                <item><title>One</title><link>https://www.example.com/1</link></item>
                <item><title>Two</title><link>gopher://x</link></item>
                <item><title>Three</title><link>https://www.example.com/3</link></item></channel></rss>
                """;
        Path rejects = rejected("feed.xml", bytes(feed));

        Files.writeString(rejects, Files.readString(rejects).replace("gopher://x", "https://www.example.com/2"));

        assertThat(read(InputSource.of(rejects))).singleElement().satisfies(item -> {
            assertThat(headline(item)).isEqualTo("Two");
            assertThat(((ParsedArticle) item).article().getPublisher().getName())
                    .isEqualTo("Example Times");
        });
    }

    @Test
    void givenRejectedMarkdown_whenFedBack_thenTheWholeDocument() throws IOException {
        Path rejects = rejected("a.md", bytes("---\ndate: soon\n---\n# One\n\nBody"));

        Files.writeString(rejects, Files.readString(rejects).replace("soon", "2026-03-17"));

        assertThat(read(InputSource.of(rejects))).singleElement().satisfies(item -> assertThat(headline(item))
                .isEqualTo("One"));
    }

    @Test
    void givenLineThatWasTooLong_whenFedBack_thenRejectedWithTheWayToIt() throws IOException {
        Path rejects = rejected("in.ndjson", bytes("x".repeat(InputOptions.DEFAULT_MAX_LINE_BYTES + 1)));

        assertThat(read(InputSource.of(rejects)))
                .singleElement()
                .isInstanceOfSatisfying(Reject.class, reject -> assertThat(reject.reason())
                        .contains("only the beginning of the raw text is here", "in.ndjson, from byte 0"));
    }

    @Test
    void givenRejectInsideTheRawTextOfAReject_whenFedBack_thenNotFollowed() throws IOException {
        Path inner = rejected("in.ndjson", bytes("bad"));
        Path outer = write(
                List.of(new Reject(
                        read(InputSource.of(inner)).get(0).location(),
                        "reason",
                        new Raw(
                                Files.readString(inner),
                                Optional.empty(),
                                false,
                                InputFormat.NDJSON,
                                Optional.empty()))),
                "outer.ndjson");

        assertThat(read(InputSource.of(outer)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reject.class, reject -> assertThat(reject.reason()).contains("neither a headline nor a body"));
    }

    @Test
    void givenRejectLogThatIsNotClosed_whenRead_thenWhatWasWrittenIsThere() throws IOException {
        Path file = folder.resolve("rejects.ndjson");
        try (RejectLog log = new RejectLog(file, false)) {
            log.write(new Reject(new Location("in", 1, 0), "reason"));

            assertThat(Files.readAllLines(file)).hasSize(1);
        }
    }

    private Path rejected(String name, byte[] content) throws IOException {
        List<InputItem> rejects = new ArrayList<>(read(InputSource.of(name, () -> new ByteArrayInputStream(content))));
        rejects.removeIf(item -> !(item instanceof Reject));
        return write(rejects, "rejects.ndjson");
    }

    private Path write(List<? extends InputItem> rejects, String name) {
        Path file = folder.resolve(name);
        try (RejectLog log = new RejectLog(file, false)) {
            rejects.forEach(reject -> log.write((Reject) reject));
        }
        return file;
    }

    private static List<InputItem> read(InputSource source) {
        List<InputItem> items = new ArrayList<>();
        try (ArticleInput input = new ArticleInput(List.of(source), InputOptions.defaults(), CLOCK)) {
            input.forEachRemaining(items::add);
        }
        return items;
    }

    private static String headline(InputItem item) {
        assertThat(item).isInstanceOf(ParsedArticle.class);
        return ((ParsedArticle) item).article().getHeadline();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
