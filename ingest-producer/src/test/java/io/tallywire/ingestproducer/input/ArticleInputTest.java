package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stdin    | {\"body\": \"B\"}   | ndjson",
                "a.json   | {\"body\": \"B\"}   | ndjson",
                "stdin    | Nine dead           | text",
                "stdin    | [Update] Nine dead  | text",
                "a.md     | {braces} in a text  | markdown",
                "A.TXT    | {\"body\": \"B\"}   | text",
            })
    void givenContent_whenReadWithAutoFormat_thenFormatIsFound(String name, String content, String origin) {
        assertThat(Read.article(read(name, content).get(0)).getOrigin()).isEqualTo(origin);
    }

    @Test
    void givenBlankLinesBeforeJson_whenReadWithAutoFormat_thenLinesAreStillCountedFromTheTop() {
        assertThat(read("stdin", "\n \n{\"body\": \"B\"}\n"))
                .extracting(InputItem::location)
                .containsExactly(new Location("stdin", 3, 3));
    }

    @Test
    void givenBadFirstLineInNdjsonFile_whenReadWithAutoFormat_thenTheNameDecides() {
        assertThat(read("a.jsonl", "bad\n{\"body\": \"B\"}")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<nitf><body/></nitf>       | looks like XML that is no feed",
            })
    void givenFormatThatIsNotRead_whenReadWithAutoFormat_thenOneRejectWithTheWayOut(String content, String reason) {
        assertThat(read("stdin", content + "\nmore\nand more"))
                .singleElement()
                .satisfies(item -> assertThat(Read.rejection(item)).contains(reason));
    }

    @Test
    void givenSourceThatCannotBeOpened_whenRead_thenRejectedAndTheNextIsRead() {
        List<InputItem> items = drain(List.of(
                InputSource.of(Path.of("no-such-folder", "a.ndjson")), source("b.ndjson", "{\"body\": \"B\"}")));

        assertThat(items).hasSize(2);
        assertThat(Read.rejection(items.get(0))).contains("no such file");
        assertThat(items.get(0).location()).hasToString(Path.of("no-such-folder", "a.ndjson") + "");
    }

    @Test
    void givenSourceThatBreaksOff_whenRead_thenRejectedWhereItBrokeAndTheNextIsRead() {
        InputStream broken = new FilterInputStream(bytes("{\"body\": \"A\"}\n")) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("disk gone");
                }
                return read;
            }
        };

        List<InputItem> items =
                drain(List.of(InputSource.of("a.ndjson", () -> broken), source("b.ndjson", "{\"body\": \"B\"}")));

        assertThat(items)
                .extracting(InputItem::location)
                .containsExactly(
                        new Location("a.ndjson", 1, 0),
                        new Location("a.ndjson", 2, 14),
                        new Location("b.ndjson", 1, 0));
        assertThat(Read.rejection(items.get(1))).contains("disk gone");
    }

    @Test
    void givenLibraryThatFailsOverASource_whenOpenedOrRead_thenRejectedAndTheNextIsRead() {
        InputStream broken = new FilterInputStream(bytes("")) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw new IllegalStateException("a mistake while reading");
            }
        };
        InputStream late = new FilterInputStream(bytes("{\"body\": \"A\"}\n")) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IllegalStateException("a mistake at the end");
                }
                return read;
            }
        };

        List<InputItem> items = drain(List.of(
                InputSource.of("a.ndjson", () -> broken),
                InputSource.of("b.ndjson", () -> late),
                source("c.ndjson", "{\"body\": \"C\"}")));

        assertThat(items)
                .extracting(item -> item.location().source())
                .containsExactly("a.ndjson", "b.ndjson", "b.ndjson", "c.ndjson");
        assertThat(Read.rejection(items.get(0))).contains("could not be opened", "a mistake while reading");
        assertThat(Read.rejection(items.get(2))).contains("reading broke off", "a mistake at the end");
    }

    @Test
    void givenSources_whenReadToTheEnd_thenEachIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        InputSource source = InputSource.of("a.ndjson", () -> new FilterInputStream(bytes("{\"body\": \"A\"}")) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });

        drain(List.of(source, source));

        assertThat(closed).hasValue(2);
    }

    @Test
    void givenAllRead_whenAskedForMore_thenNoSuchElement() {
        ArticleInput input = new ArticleInput(List.of(), InputOptions.defaults(), Read.CLOCK);

        assertThatThrownBy(input::next).isInstanceOf(NoSuchElementException.class);
    }

    @Property
    void givenAnyBytes_whenReadAsNdjson_thenEveryLineIsOneItemInOrder(@ForAll("content") byte[] content) {
        List<InputItem> items = Read.all("in", Read.options(InputFormat.NDJSON), content);

        assertThat(items).extracting(item -> item.location().byteOffset()).isEqualTo(nonBlankLines(content));
    }

    @Property
    void givenAnyBytes_whenReadAsAnything_thenNoException(@ForAll("content") byte[] content) {
        assertThat(Read.all("in", Read.options(InputFormat.AUTO), content)).isNotNull();
        assertThat(Read.all("in", Read.options(InputFormat.TEXT), content)).hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<byte[]> content() {
        Arbitrary<byte[]> good = Arbitraries.of(
                        "{\"body\": \"Nine dead\"}",
                        "{\"url\": \"https://example.com/a\", \"withdrawn\": true}",
                        "\r\n",
                        "\n",
                        "\n\n",
                        " ",
                        "{",
                        "}",
                        "[",
                        "\"",
                        "{\"body\": \"",
                        "\uFEFF",
                        "\\ud83d",
                        "é",
                        "\0")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
        return Arbitraries.oneOf(good, any).list().ofMaxSize(12).map(ArticleInputTest::join);
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** Written apart from the reader, on characters that stand for one byte each. */
    private static List<Long> nonBlankLines(byte[] content) {
        List<Long> offsets = new ArrayList<>();
        long offset = 0;
        for (String line : new String(content, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            String text = offset == 0 && line.startsWith("\u00EF\u00BB\u00BF") ? line.substring(3) : line;
            if (!text.matches("[ \t\r]*")) {
                offsets.add(offset);
            }
            offset += line.length() + 1;
        }
        return offsets;
    }

    private static List<InputItem> read(String name, String content) {
        return drain(List.of(source(name, content)));
    }

    private static InputSource source(String name, String content) {
        return InputSource.of(name, () -> bytes(content));
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<InputItem> drain(List<InputSource> sources) {
        List<InputItem> items = new ArrayList<>();
        try (ArticleInput input = new ArticleInput(sources, InputOptions.defaults(), Read.CLOCK)) {
            input.forEachRemaining(items::add);
        }
        return items;
    }
}
