package io.tallywire.ingestproducer.http;

import java.util.Optional;

/** What is remembered of documents that were fetched before. */
public interface FetchMemory {

    /** The validators of a document of which everything was sent. */
    Optional<Validators> known(String url);

    /**
     * Notes that a document was fetched.
     *
     * @param onBehalfOf the source whose items must all be sent before this is true
     */
    void fetched(String url, Validators validators, String onBehalfOf);

    /** The same, but knowing nothing of what was fetched before, so that all is fetched again. */
    default FetchMemory forgetful() {
        FetchMemory all = this;
        return new FetchMemory() {
            @Override
            public Optional<Validators> known(String url) {
                return Optional.empty();
            }

            @Override
            public void fetched(String url, Validators validators, String onBehalfOf) {
                all.fetched(url, validators, onBehalfOf);
            }
        };
    }

    /** Remembers nothing. */
    static FetchMemory none() {
        return new FetchMemory() {
            @Override
            public Optional<Validators> known(String url) {
                return Optional.empty();
            }

            @Override
            public void fetched(String url, Validators validators, String onBehalfOf) {}
        };
    }
}
