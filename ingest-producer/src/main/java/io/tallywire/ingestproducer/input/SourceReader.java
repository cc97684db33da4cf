package io.tallywire.ingestproducer.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads one source in the format that it is in; the first bytes are looked at when the first item is asked for. */
final class SourceReader implements ItemReader, Closeable {
    private final String source;
    private final BufferedInputStream in;
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private Optional<Pieces> pieces = Optional.empty();
    private Optional<ItemReader> reader = Optional.empty();

    /** @param in closed with this */
    SourceReader(String source, BufferedInputStream in, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.in = in;
        this.options = options;
        this.assembler = assembler;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (reader.isEmpty()) {
            reader = Optional.of(detect());
        }
        return reader.get().next();
    }

    /** How far the source was read: for the report of a source that breaks off. */
    Location reached() {
        return pieces.map(open -> open.reached(source)).orElseGet(() -> new Location(source, 1, 0));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private ItemReader detect() throws IOException {
        return switch (options.format()) {
            case NDJSON -> ndjson();
            case JSON -> json();
            case FEED -> feed();
            case HTML -> html();
            case TEXT -> text();
            case AUTO -> byName();
        };
    }

    private ItemReader byName() throws IOException {
        String name = Compression.plainName(source);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return ndjson();
        }
        return name.endsWith(".txt") || name.endsWith(".md") ? text() : byContent();
    }

    private ItemReader byContent() throws IOException {
        return switch (Content.of(in)) {
            case JSON_LINES -> ndjson();
            case JSON -> json();
            case FEED -> feed();
            case HTML -> html();
            case XML -> xml();
            case TEXT -> text();
        };
    }

    private ItemReader ndjson() {
        return new JsonReader(source, "ndjson", cut(lines()), options, assembler);
    }

    private ItemReader json() {
        return new JsonReader(source, "json", cut(new JsonPieces(in, options.maxLineBytes())), options, assembler);
    }

    private ItemReader feed() {
        return new FeedReader(source, new WholeSource(in, options.maxLineBytes()), options, assembler);
    }

    private ItemReader html() {
        return new HtmlReader(source, new WholeSource(in, options.maxLineBytes()), options, assembler);
    }

    private ItemReader text() {
        LineReader lines = lines();
        cut(lines);
        return new TextReader(source, lines, options, assembler);
    }

    private ItemReader xml() throws IOException {
        LineReader lines = lines();
        cut(lines);
        return new Refusal(
                lines.nextNonBlank()
                        .<InputItem>map(
                                line -> line.reject(
                                        source,
                                        "this looks like XML that is no feed, which is not read: extract the text, or say --format text")));
    }

    private LineReader lines() {
        return new LineReader(in, options.maxLineBytes());
    }

    private Pieces cut(Pieces cut) {
        pieces = Optional.of(cut);
        return cut;
    }

    /** A source of which nothing is read. */
    private static final class Refusal implements ItemReader {
        private Optional<InputItem> reject;

        Refusal(Optional<InputItem> reject) {
            this.reject = reject;
        }

        @Override
        public Optional<InputItem> next() {
            Optional<InputItem> once = reject;
            reject = Optional.empty();
            return once;
        }
    }
}
