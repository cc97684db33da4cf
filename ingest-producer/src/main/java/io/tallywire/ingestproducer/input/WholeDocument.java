package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.util.Optional;

/** A source that is read as a whole before its articles are, and is one reject when it can't be. */
final class WholeDocument {
    private final WholeSource source;
    private final Reading reading;
    private boolean begun;

    WholeDocument(WholeSource source, Reading reading) {
        this.source = source;
        this.reading = reading;
    }

    /** Reads the document and has it cut, when this is called first; the reject if that can't be done. */
    Optional<InputItem> begin(Cut cut) throws IOException {
        if (begun) {
            return Optional.empty();
        }
        begun = true;
        Line document = source.read();
        try {
            document.requireWhole();
            cut.of(document.bytes());
            return Optional.empty();
        } catch (UnreadableInputException e) {
            return Optional.of(reading.reject(document, e.reason()));
        }
    }

    /** Finds the entries of a document. */
    @FunctionalInterface
    interface Cut {
        void of(byte[] document) throws UnreadableInputException;
    }
}
