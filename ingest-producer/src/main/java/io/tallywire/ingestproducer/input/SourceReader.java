package io.tallywire.ingestproducer.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads one source in the format that it is in; the first bytes are looked at when the first item is asked for. */
final class SourceReader implements ItemReader, Closeable {
    private final String source;
    private final LineReader lines;
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private Optional<ItemReader> reader = Optional.empty();

    SourceReader(String source, LineReader lines, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.lines = lines;
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
        return new Location(source, lines.lines() + 1, lines.offset());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private ItemReader detect() throws IOException {
        return switch (options.format()) {
            case NDJSON -> ndjson();
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
        Optional<Line> first = lines.nextNonBlank();
        if (first.isEmpty()) {
            return text();
        }
        Line line = first.get();
        lines.pushBack(line);
        return switch (line.firstNonSpace()) {
            case '{' -> ndjson();
            case '<' ->
                new Refusal(line.reject(
                        source,
                        "this looks like HTML or XML, which is not read: extract the text, or say --format text"));
            case '[' ->
                looksLikeJsonArray(line)
                        ? new Refusal(line.reject(
                                source,
                                "this looks like a JSON array, which is not read: make it lines with jq -c .[]"))
                        : text();
            default -> text();
        };
    }

    /** A headline may also start with a bracket: "[Update] Nine dead". */
    private static boolean looksLikeJsonArray(Line line) {
        String start = line.reject("", "").raw().strip();
        return start.equals("[") || start.substring(1).stripLeading().startsWith("{");
    }

    private ItemReader ndjson() {
        return new NdjsonReader(source, lines, options, assembler);
    }

    private ItemReader text() {
        return new TextReader(source, lines, options, assembler);
    }

    /** A source of which nothing is read. */
    private static final class Refusal implements ItemReader {
        private Optional<InputItem> reject;

        Refusal(Reject reject) {
            this.reject = Optional.of(reject);
        }

        @Override
        public Optional<InputItem> next() {
            Optional<InputItem> once = reject;
            reject = Optional.empty();
            return once;
        }
    }
}
