package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    private static final String LINES = "{\"body\": \"1\"}\n{\"body\": \"2\"}\n";

    @ParameterizedTest
    @EnumSource(Compression.class)
    void givenCompressedLines_whenRead_thenReadLikePlainOnes(Compression compression) {
        assertThat(read("stdin", pack(compression, LINES)))
                .extracting(InputItem::location)
                .containsExactly(new Location("stdin", 1, 0), new Location("stdin", 2, 14));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void givenArchivesOneAfterTheOther_whenRead_thenAllAreRead(Compression compression) {
        byte[] twice = join(pack(compression, LINES), pack(compression, "{\"body\": \"3\"}\n"));

        assertThat(read("stdin", twice)).hasSize(3).allMatch(ParsedArticle.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void givenStreamThatComesByteByByte_whenRead_thenAllIsRead(Compression compression) {
        byte[] twice = join(pack(compression, LINES), pack(compression, LINES));
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(twice)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };

        assertThat(drain(InputSource.of("stdin", () -> slow))).hasSize(4).allMatch(ParsedArticle.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt.gz", "A.TXT.ZST", "a.txt"})
    void givenNameThatSaysText_whenRead_thenTextWhateverItIsPackedIn(String name) {
        assertThat(Read.article(read(name, pack(Compression.ZSTD, "{braces}\n\nBody"))
                                .get(0))
                        .getOrigin())
                .isEqualTo("text");
    }

    @Test
    void givenPlainFileNamedGz_whenRead_thenTheContentDecides() {
        assertThat(read("a.ndjson.gz", LINES.getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void givenArchiveCutShort_whenRead_thenWhatIsThereAndARejectWithThePlace(Compression compression) {
        byte[] whole = pack(compression, LINES.repeat(1_000));
        byte[] cut = Arrays.copyOf(whole, whole.length - 6);

        List<InputItem> items = read("a.ndjson", cut);

        InputItem last = items.get(items.size() - 1);
        assertThat(Read.rejection(last)).contains("data is damaged or cut short");
        assertThat(last.location().line()).isEqualTo(items.size());
        assertThat(items.subList(0, items.size() - 1)).allMatch(ParsedArticle.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void givenNothingButTheMagicBytes_whenRead_thenRejectedAndTheNextSourceIsRead(Compression compression) {
        byte[] start = Arrays.copyOf(pack(compression, LINES), 4);
        List<InputItem> items = drain(
                InputSource.of("a.gz", () -> new ByteArrayInputStream(start)),
                InputSource.of("b.ndjson", () -> new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8))));

        assertThat(items).hasSize(3);
        assertThat(Read.rejection(items.get(0))).isNotBlank();
        assertThat(items.get(0).location().source()).isEqualTo("a.gz");
    }

    @Test
    void givenGarbageAfterAnArchive_whenRead_thenRejectedNotSwallowed() {
        byte[] content = join(pack(Compression.GZIP, LINES), "{\"body\": \"lost\"}\n".getBytes(StandardCharsets.UTF_8));

        List<InputItem> items = read("a.ndjson", content);

        assertThat(items).hasSize(3);
        assertThat(Read.rejection(items.get(2))).contains("gzip data is damaged");
    }

    static byte[] pack(Compression compression, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing(compression, bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static OutputStream packing(Compression compression, OutputStream out) throws IOException {
        return switch (compression) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out);
            case ZSTD -> new ZstdOutputStream(out).setChecksum(true);
        };
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static List<InputItem> read(String name, byte[] content) {
        return drain(InputSource.of(name, () -> new ByteArrayInputStream(content)));
    }

    private static List<InputItem> drain(InputSource... sources) {
        List<InputItem> items = new ArrayList<>();
        try (ArticleInput input = new ArticleInput(List.of(sources), InputOptions.defaults(), Read.CLOCK)) {
            input.forEachRemaining(items::add);
        }
        return items;
    }
}
