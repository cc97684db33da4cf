package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.util.Optional;

/** Gets what a source refers to. */
public interface Web {

    /**
     * Whether the page behind each entry of a feed or a sitemap is to be read. What it refers to besides, such as the
     * parts of a sitemap that was itself fetched, is fetched anyway.
     */
    boolean fullText();

    /**
     * Gets a document.
     *
     * @param onBehalfOf the source that refers to it; what is remembered of the document is only true once all of that
     *     source is sent
     * @return empty when it is as it was when it was last read
     * @throws IOException when it can't be had; the message says why, and what to do
     */
    Optional<SourceContent> fetch(String url, String onBehalfOf) throws IOException;

    /** No network. */
    static Web none() {
        return new Web() {
            @Override
            public boolean fullText() {
                return false;
            }

            @Override
            public Optional<SourceContent> fetch(String url, String onBehalfOf) throws IOException {
                throw new IOException("nothing is fetched unless it is asked for with --full-text");
            }
        };
    }
}
