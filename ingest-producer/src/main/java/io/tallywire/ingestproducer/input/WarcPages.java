package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the HTML pages of a web archive, such as those of CC-NEWS, each an article; what a server answered with an
 * error and what is no page is passed over. In the place of lines, records are counted.
 */
final class WarcPages implements ItemReader {
    private static final String ORIGIN = "warc";

    private final HeaderBound in;
    private final Reading reading;
    private Optional<WarcReader> warc = Optional.empty();
    private Optional<WarcRecord> current = Optional.empty();
    private long records;
    private long offset;

    /** @param in the archive, unpacked; stays the caller's to close */
    WarcPages(InputStream in, Reading reading) {
        this.in = new HeaderBound(in);
        this.reading = reading;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        while (advance()) {
            Optional<InputItem> item = read(current.orElseThrow());
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    /** To the next record; false at the end. */
    private boolean advance() throws IOException {
        try {
            if (warc.isEmpty()) {
                warc = Optional.of(new WarcReader(in));
            }
            if (current.isPresent()) {
                current.get().body().consume();
            }
            in.header();
            current = warc.get().next();
            records += current.isPresent() ? 1 : 0;
            offset = warc.get().position();
            return current.isPresent();
        } catch (RuntimeException e) { // such as of a length that is no number
            throw new IOException("the next record is damaged (" + e.getMessage() + ")", e);
        } finally {
            in.body();
        }
    }

    /** Where the record that is being read begins. */
    Location reached(String source) {
        return new Location(source, Math.max(1, records), offset);
    }

    private Optional<InputItem> read(WarcRecord record) {
        try {
            if (record instanceof WarcResponse response
                    && response.contentType().base().equals(MediaType.parse("application/http"))) {
                HttpResponse http = http(response);
                boolean isPage = http.status() >= 200 && http.status() < 300 && isHtml(http.contentType());
                return isPage
                        ? Optional.of(page(response, http.bodyDecoded().stream(), http.contentType()))
                        : Optional.empty();
            }
            return record instanceof WarcResource resource && isHtml(resource.contentType())
                    ? Optional.of(page(resource, resource.body().stream(), resource.contentType()))
                    : Optional.empty();
        } catch (ParsingException e) {
            return Optional.of(
                    new Reject(reached(reading.source()), "what the server answered can't be read: " + e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Reject(
                    reached(reading.source()),
                    "the record is damaged or cut short (" + Failure.inWords(e) + "): get the archive again"));
        }
    }

    private HttpResponse http(WarcResponse response) throws IOException {
        in.header();
        try {
            return response.http();
        } finally {
            in.body();
        }
    }

    private InputItem page(WarcTargetRecord record, InputStream body, MediaType type) throws IOException {
        Line page = new WholeSource(body, reading.options().maxLineBytes()).read();
        Location place = reached(reading.source());
        Reading itsOwn = reading.of(charset(type), Optional.of(record.target()).filter(Links::isWeb));
        try {
            page.requireWhole();
            ArticleDraft draft = new Pages(itsOwn).draft(page.bytes(), ORIGIN);
            return reading.assembler().assemble(draft, place);
        } catch (UnreadableInputException e) {
            return new Reject(
                    place, e.reason() + " (" + record.target() + ")", page.raw(InputFormat.HTML, itsOwn.url()));
        }
    }

    private static boolean isHtml(MediaType type) {
        String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    private static Optional<Charset> charset(MediaType type) {
        return Optional.ofNullable(type.parameters().get("charset")).flatMap(TextCharset::named);
    }
}
