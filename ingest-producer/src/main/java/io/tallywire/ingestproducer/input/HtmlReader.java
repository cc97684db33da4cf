package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.util.Optional;

/** Reads a page as one article. */
final class HtmlReader implements ItemReader {
    private static final String ORIGIN = "html";

    private final WholeSource whole;
    private final Reading reading;
    private boolean done;

    HtmlReader(WholeSource whole, Reading reading) {
        this.whole = whole;
        this.reading = reading;
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        return Optional.of(read(whole.read()));
    }

    private InputItem read(Line page) {
        try {
            page.requireWhole();
            ArticleDraft draft = new Pages(reading).draft(page.bytes(), ORIGIN);
            return reading.assembler().assemble(draft, page.in(reading.source()));
        } catch (UnreadableInputException e) {
            return reading.reject(page, e.reason());
        }
    }
}
