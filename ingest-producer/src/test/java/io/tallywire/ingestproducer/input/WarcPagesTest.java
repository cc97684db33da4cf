package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPagesTest {
    private static final String PAGE = "<html><head><title>Nine dead in Málaga</title></head><body><article>"
            + "<p>Nine people died when the river Tam left its bed on Tuesday, the mayor of Tambrey said.</p>".repeat(5)
            + "</article></body></html>";

    @Test
    void givenArchive_whenRead_thenItsPagesAreArticlesAndTheRestIsPassedOver() {
        List<InputItem> items = read(
                record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n")),
                record(
                        "request",
                        "https://www.example.com/a",
                        "application/http; msgtype=request",
                        bytes("GET /a HTTP/1.1\r\n\r\n")),
                response("https://www.example.com/a?utm_source=x", "200 OK", "text/html; charset=utf-8", bytes(PAGE)),
                response("https://www.example.com/gone", "404 Not Found", "text/html", bytes(PAGE)),
                response("https://www.example.com/i.png", "200 OK", "image/png", new byte[] {1, 2, 3}),
                response(
                        "https://www.example.com/b",
                        "200 OK",
                        "text/html; charset=iso-8859-1",
                        PAGE.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(items)
                .extracting(item -> Read.article(item).getUrl())
                .containsExactly("https://www.example.com/a", "https://www.example.com/b");
        assertThat(items).allSatisfy(item -> assertThat(Read.article(item))
                .extracting(Article::getHeadline, Article::getOrigin)
                .containsExactly("Nine dead in Málaga", "warc"));
        assertThat(items).extracting(item -> item.location().line()).containsExactly(3L, 6L);
    }

    @Test
    void givenChunkedAndCompressedAnswers_whenRead_thenUnpacked() {
        byte[] packed = gzip(bytes(PAGE));
        byte[] chunked = join(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
        String head = String.join(
                "\r\n",
                "HTTP/1.1 200 OK",
                "Content-Type: text/html",
                "Content-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "",
                "");
        byte[] http = join(bytes(head), chunked);

        List<InputItem> items =
                read(record("response", "https://www.example.com/a", "application/http; msgtype=response", http));

        assertThat(Read.article(items.get(0)).getBody()).startsWith("Nine people died");
    }

    @Test
    void givenArchiveThatIsCutShort_whenRead_thenThePagesBeforeTheCutAndAReject() {
        byte[] whole = join(
                gzip(response("https://www.example.com/a", "200 OK", "text/html", bytes(PAGE))),
                gzip(response("https://www.example.com/b", "200 OK", "text/html", bytes(PAGE))));

        List<InputItem> items =
                Read.all("a.warc.gz", InputOptions.defaults(), Arrays.copyOf(whole, whole.length - 100));

        assertThat(Read.article(items.get(0)).getUrl()).isEqualTo("https://www.example.com/a");
        assertThat(items.subList(1, items.size())).isNotEmpty().allSatisfy(item -> assertThat(item)
                .isInstanceOf(Reject.class));
    }

    @Test
    void givenAnswerThatIsNoHttp_whenRead_thenRejectedAndTheNextIsRead() {
        List<InputItem> items = read(
                record("response", "https://www.example.com/x", "application/http", bytes("no http at all\r\n\r\n")),
                response("https://www.example.com/a", "200 OK", "text/html", bytes(PAGE)));

        assertThat(Read.rejection(items.get(0))).contains("can't be read");
        assertThat(Read.article(items.get(1)).getUrl()).isEqualTo("https://www.example.com/a");
    }

    @Test
    void givenPageWithoutArticle_whenRead_thenTheRejectHasThePageAndItsAddress() {
        InputItem item = read(response("https://www.example.com/a", "200 OK", "text/html", bytes("<p></p>")))
                .get(0);

        assertThat(item).isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.reason()).contains("neither a headline nor a body", "https://www.example.com/a");
            assertThat(reject.input().url()).contains("https://www.example.com/a");
            assertThat(reject.raw()).isEqualTo("<p></p>");
        });
    }

    @Test
    void givenSomethingElseUnderThatName_whenRead_thenOneReject() {
        assertThat(Read.all("a", Read.options(InputFormat.WARC), bytes("WARC/nonsense")))
                .singleElement()
                .isInstanceOf(Reject.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x", "99999999999999999999", "-5", "9223372036854775807", "4\r\nContent-Length: 4"})
    void givenLengthThatIsNone_whenRead_thenRejectedBehindThePagesBeforeIt(String length) {
        List<InputItem> items = read(
                response("https://www.example.com/a", "200 OK", "text/html", bytes(PAGE)),
                bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.example.com/b\r\n"
                        + "WARC-Date: 2026-03-17T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                        + "Content-Type: application/http\r\nContent-Length: " + length + "\r\n\r\nbody"));

        assertThat(Read.article(items.get(0)).getUrl()).isEqualTo("https://www.example.com/a");
        assertThat(items.subList(1, items.size())).isNotEmpty().allSatisfy(item -> assertThat(item)
                .isInstanceOf(Reject.class));
    }

    @Test
    void givenHeaderOfARecordWithoutEnd_whenRead_thenGivenUpAtTheBound() {
        CountingStream endless = new CountingStream("WARC/1.0\r\nWARC-Type: response\r\nX-Padding: ");

        assertThat(read(endless)).singleElement().satisfies(item -> assertThat(Read.rejection(item))
                .contains("its header has more than 1048576 bytes"));
        assertThat(endless.given).isLessThan(4L << 20);
    }

    @Test
    void givenHeaderOfAnAnswerWithoutEnd_whenRead_thenRejectedAndTheNextIsRead() {
        byte[] endless = join(bytes("HTTP/1.1 200 OK\r\nX-Padding: "), new byte[3 << 20]);
        Arrays.fill(endless, 30, endless.length, (byte) 'x');

        List<InputItem> items = read(
                record("response", "https://www.example.com/x", "application/http", endless),
                response("https://www.example.com/a", "200 OK", "text/html", bytes(PAGE)));

        assertThat(Read.rejection(items.get(0))).contains("its header has more than");
        assertThat(Read.article(items.get(1)).getUrl()).isEqualTo("https://www.example.com/a");
    }

    @Test
    void givenBodiesLargerThanTheBoundOfHeaders_whenPassedOver_thenNotCounted() {
        List<InputItem> items = read(
                response("https://www.example.com/i.png", "200 OK", "image/png", new byte[3 << 20]),
                record("metadata", "", "text/plain", new byte[3 << 20]),
                response("https://www.example.com/a", "200 OK", "text/html", bytes(PAGE)));

        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(Read.article(item).getUrl()).isEqualTo("https://www.example.com/a"));
    }

    private static List<InputItem> read(InputStream in) {
        List<InputItem> items = new ArrayList<>();
        InputSource source = InputSource.of("a.warc", () -> in);
        try (ArticleInput input = new ArticleInput(List.of(source), Read.options(InputFormat.WARC), Read.CLOCK)) {
            input.forEachRemaining(items::add);
        }
        return items;
    }

    /** A beginning, and then one letter up to 64 MiB. */
    private static final class CountingStream extends InputStream {
        private final byte[] start;
        private long given;

        CountingStream(String start) {
            this.start = bytes(start);
        }

        @Override
        public int read() {
            long at = given++;
            if (at >= 64L << 20) {
                return -1;
            }
            return at < start.length ? start[(int) at] : 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int bytes = 0;
            int one = read();
            while (one >= 0) {
                buffer[offset + bytes++] = (byte) one;
                one = bytes < length ? read() : -1;
            }
            return bytes == 0 ? -1 : bytes;
        }
    }

    private static List<InputItem> read(byte[]... records) {
        return Read.all("stdin", InputOptions.defaults(), join(records));
    }

    private static byte[] response(String url, String status, String type, byte[] body) {
        byte[] http = join(
                bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n"),
                body);
        return record("response", url, "application/http; msgtype=response", http);
    }

    private static byte[] record(String type, String url, String contentType, byte[] body) {
        String target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n";
        return join(
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\n" + target
                        + "WARC-Date: 2026-03-17T10:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
                        + "Content-Type: " + contentType + "\r\nContent-Length: " + body.length + "\r\n\r\n"),
                body,
                bytes("\r\n\r\n"));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        Charset charset = StandardCharsets.UTF_8;
        return text.getBytes(charset);
    }
}
