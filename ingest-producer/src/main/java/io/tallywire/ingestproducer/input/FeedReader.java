package io.tallywire.ingestproducer.input;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads RSS and Atom, an article an entry, with the text of the page behind it if that is asked for. A document type
 * declaration is refused, and with it external entities and entities that grow.
 */
final class FeedReader implements ItemReader {
    private final WholeDocument whole;
    private final Reading reading;
    private final FeedEntries entries;
    private final FullText fullText;
    private final Deque<Entry> ahead = new ArrayDeque<>();

    FeedReader(WholeSource whole, Reading reading) {
        this.whole = new WholeDocument(whole, reading);
        this.reading = reading;
        this.entries = new FeedEntries(reading);
        this.fullText = new FullText(reading);
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        Optional<InputItem> broken = whole.begin(this::cut);
        if (broken.isPresent()) {
            return broken;
        }
        while (!ahead.isEmpty()) {
            Optional<InputItem> item = read(ahead.remove());
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    private void cut(byte[] document) throws UnreadableInputException {
        SyndFeed feed = parse(document);
        List<EntryPlaces.Place> places = new EntryPlaces(document, "item|entry")
                .in(reading.source(), feed.getEntries().size());
        for (int i = 0; i < places.size(); i++) {
            ahead.add(new Entry(feed, feed.getEntries().get(i), places.get(i)));
        }
    }

    /** Empty when the page is asked for and has not changed since it was last read. */
    private Optional<InputItem> read(Entry entry) {
        try {
            ArticleDraft draft = entries.draft(entry.feed(), entry.entry());
            Optional<ArticleDraft> whole = fullText.of(draft, entries.link(entry.entry()));
            return whole.isEmpty()
                    ? Optional.empty()
                    : Optional.of(reading.assembler()
                            .assemble(whole.get(), entry.place().location()));
        } catch (UnreadableInputException e) {
            return Optional.of(entry.place().reject(e.reason(), InputFormat.FEED, reading.url()));
        }
    }

    private SyndFeed parse(byte[] document) throws UnreadableInputException {
        String xml = new String(document, TextCharset.of(document, reading.charset()));
        try {
            return new SyndFeedImpl(
                    new FeedXml().build(new StringReader(xml.substring(Math.max(0, xml.indexOf('<'))))));
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableInputException(XmlFault.inWords("feed", e));
        } catch (StackOverflowError e) {
            throw new UnreadableInputException("this is no feed that can be read: its elements are nested too deeply");
        }
    }

    /** An entry that is still to be made an article. */
    private record Entry(SyndFeed feed, SyndEntry entry, EntryPlaces.Place place) {}
}
