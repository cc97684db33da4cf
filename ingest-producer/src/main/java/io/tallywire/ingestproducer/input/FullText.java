package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.util.Optional;

/** Adds the text of the page that an entry links to. */
final class FullText {
    private final Reading reading;

    FullText(Reading reading) {
        this.reading = reading;
    }

    /**
     * The entry as it is, unless the page behind it is asked for: then with the page's text, and with what only the
     * page says.
     *
     * @param link where the page is; empty when the entry has none
     * @return empty when the page has not changed since it was last read
     */
    Optional<ArticleDraft> of(ArticleDraft entry, Optional<String> link) throws UnreadableInputException {
        if (!reading.web().fullText() || link.isEmpty()) {
            return Optional.of(entry);
        }
        try {
            Optional<SourceContent> page = reading.web().fetch(link.get(), reading.source());
            return page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(entry.withPage(Pages.fetched(page.get(), reading, entry.origin())));
        } catch (IOException e) {
            throw new UnreadableInputException("its page could not be read: " + Failure.inWords(e));
        } catch (UnreadableInputException e) {
            throw new UnreadableInputException("its page " + link.get() + " could not be read: " + e.reason());
        }
    }
}
