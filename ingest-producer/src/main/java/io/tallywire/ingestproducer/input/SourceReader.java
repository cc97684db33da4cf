package io.tallywire.ingestproducer.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Reads one source in the format that it is in; the first bytes are looked at when the first item is asked for. */
final class SourceReader implements ItemReader, Closeable {
    private final BufferedInputStream in;
    private final Reading reading;
    private Function<String, Location> reached = name -> new Location(name, 1, 0);
    private Optional<ItemReader> reader = Optional.empty();

    /** @param in closed with this */
    SourceReader(BufferedInputStream in, Reading reading) {
        this.in = in;
        this.reading = reading;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (reader.isEmpty()) {
            reader = Optional.of(open(format()));
        }
        return reader.get().next();
    }

    /** How far the source was read: for the report of a source that breaks off. */
    Location reached() {
        return reached.apply(reading.source());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Optional<InputFormat> format() throws IOException {
        if (reading.format() != InputFormat.AUTO) {
            return Optional.of(reading.format());
        }
        String name = Compression.plainName(reading.source());
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return Optional.of(InputFormat.NDJSON);
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return Optional.of(InputFormat.MARKDOWN);
        }
        return name.endsWith(".txt") ? Optional.of(InputFormat.TEXT) : Content.of(in);
    }

    private ItemReader open(Optional<InputFormat> format) throws IOException {
        if (format.isEmpty()) {
            return unknownXml();
        }
        Reading as = reading.in(format.get());
        return switch (format.get()) {
            case AUTO, TEXT -> new TextReader(whole(), as);
            case NDJSON -> new JsonReader("ndjson", cut(lines()), as);
            case JSON -> new JsonReader("json", cut(new JsonPieces(in, maxBytes())), as);
            case FEED -> new FeedReader(whole(), as);
            case SITEMAP -> new SitemapReader(whole(), as);
            case HTML -> new HtmlReader(whole(), as);
            case MARKDOWN -> new MarkdownReader(whole(), as);
            case WARC -> warc(as);
        };
    }

    private ItemReader warc(Reading as) {
        WarcPages pages = new WarcPages(in, as);
        reached = pages::reached;
        return pages;
    }

    private ItemReader unknownXml() throws IOException {
        Reading as = reading.in(InputFormat.TEXT);
        Pieces lines = cut(lines());
        return new OneItem(
                lines.nextNonBlank()
                        .map(
                                line -> as.reject(
                                        line,
                                        "this looks like XML that is no feed, which is not read: extract the text, or say --format text")));
    }

    private WholeSource whole() {
        return new WholeSource(in, maxBytes());
    }

    private LineReader lines() {
        return new LineReader(in, maxBytes());
    }

    private int maxBytes() {
        return reading.options().maxLineBytes();
    }

    private Pieces cut(Pieces cut) {
        reached = cut::reached;
        return cut;
    }

    /** A source that is done with one item. */
    private static final class OneItem implements ItemReader {
        private Optional<InputItem> item;

        OneItem(Optional<? extends InputItem> item) {
            this.item = item.map(InputItem.class::cast);
        }

        @Override
        public Optional<InputItem> next() {
            Optional<InputItem> once = item;
            item = Optional.empty();
            return once;
        }
    }
}
