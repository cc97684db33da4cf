package io.tallywire.ingestproducer.input;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads RSS and Atom, an article an entry. A document type declaration is refused, and with it external entities and
 * entities that grow.
 */
final class FeedReader implements ItemReader {
    private final String source;
    private final WholeSource whole;
    private final FeedEntries entries;
    private final ArticleAssembler assembler;
    private final Deque<InputItem> ahead = new ArrayDeque<>();
    private boolean done;

    FeedReader(String source, WholeSource whole, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.whole = whole;
        this.entries = new FeedEntries(options);
        this.assembler = assembler;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (!done) {
            done = true;
            read();
        }
        return Optional.ofNullable(ahead.poll());
    }

    private void read() throws IOException {
        Line document = whole.read();
        try {
            document.requireWhole();
            SyndFeed feed = parse(document.bytes());
            List<Location> places = new EntryPlaces(document.bytes())
                    .in(source, feed.getEntries().size());
            for (int i = 0; i < places.size(); i++) {
                ahead.add(read(feed, feed.getEntries().get(i), places.get(i)));
            }
        } catch (UnreadableInputException e) {
            ahead.add(document.reject(source, e.reason()));
        }
    }

    private InputItem read(SyndFeed feed, SyndEntry entry, Location place) {
        try {
            return assembler.assemble(entries.draft(feed, entry), place);
        } catch (UnreadableInputException e) {
            return new Reject(place, e.reason(), Texts.shown(String.valueOf(entry.getTitle()), Reject.MAX_RAW_BYTES));
        }
    }

    private static SyndFeed parse(byte[] document) throws UnreadableInputException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
            return input.build(reader);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new UnreadableInputException("this is no feed that can be read: " + e.getMessage()
                    + ". See what xmllint says of it; a DOCTYPE is never read");
        } catch (StackOverflowError e) {
            throw new UnreadableInputException("this is no feed that can be read: its elements are nested too deeply");
        }
    }
}
