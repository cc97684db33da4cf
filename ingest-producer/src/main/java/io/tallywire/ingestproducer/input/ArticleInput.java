package io.tallywire.ingestproducer.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The items of some sources, one after the other, in the order of the sources and of their lines. At any time one line,
 * one element of a JSON array or one text article is in memory. A source that can't be opened, or breaks off, is a {@link Reject} too, and the next
 * one goes on. Not thread-safe.
 */
public final class ArticleInput implements Iterator<InputItem>, AutoCloseable {
    private final Iterator<InputSource> sources;
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private final Web web;
    private final InputProgress progress;
    private Optional<SourceReader> open = Optional.empty();
    private Optional<InputItem> ahead = Optional.empty();

    /** @param clock tells when an article was read, and which dates lie in the future */
    public ArticleInput(List<InputSource> sources, InputOptions options, Clock clock) {
        this(sources, options, clock, Web.none());
    }

    /**
     * @param clock tells when an article was read, and which dates lie in the future
     * @param web where the sources' links lead
     */
    public ArticleInput(List<InputSource> sources, InputOptions options, Clock clock, Web web) {
        this.sources = List.copyOf(sources).iterator();
        this.options = options;
        this.assembler = new ArticleAssembler(options, clock);
        this.web = web;
        this.progress = new InputProgress(sources);
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && (open.isPresent() || sources.hasNext())) {
            ahead = open.isPresent() ? readFrom(open.get()) : openNext(sources.next());
        }
        return ahead.isPresent();
    }

    @Override
    public InputItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All sources are read: ask hasNext() first");
        }
        InputItem item = ahead.orElseThrow();
        ahead = Optional.empty();
        return item;
    }

    /** How far all sources are read. */
    public InputProgress progress() {
        return progress;
    }

    /** Closes the source that is being read, if any. */
    @Override
    public void close() {
        Optional<SourceReader> reader = open;
        open = Optional.empty();
        if (reader.isPresent()) {
            try {
                reader.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(reader.get().reached() + " could not be closed; it was read so far", e);
            }
        }
    }

    /** A reject when it can't be opened. */
    private Optional<InputItem> openNext(InputSource source) {
        try {
            SourceContent content = source.open(web);
            BufferedInputStream in = Compression.unpack(progress.counting(content.bytes()));
            open = Optional.of(new SourceReader(
                    in,
                    new Reading(
                            source.name(),
                            options.format(),
                            content.charset(),
                            content.url(),
                            options,
                            assembler,
                            web,
                            false)));
            return Optional.empty();
        } catch (IOException
                | RuntimeException e) { // a library's mistake about one source is no reason to leave the others
            return Optional.of(Reject.ofTheRest(
                    new Location(source.name(), 0, 0),
                    "could not be opened (" + Failure.inWords(e) + ")"
                            + (source.name().contains("://") ? "" : ": check that it exists and may be read")));
        }
    }

    private Optional<InputItem> readFrom(SourceReader reader) {
        try {
            Optional<InputItem> item = reader.next();
            if (item.isEmpty()) {
                close();
            }
            return item;
        } catch (IOException | RuntimeException e) { // as above
            open = Optional.empty();
            closeQuietly(reader, e);
            return Optional.of(Reject.ofTheRest(
                    reader.reached(), "reading broke off here (" + Failure.inWords(e) + "): read the source again"));
        }
    }

    private static void closeQuietly(SourceReader reader, Exception cause) {
        try {
            reader.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
