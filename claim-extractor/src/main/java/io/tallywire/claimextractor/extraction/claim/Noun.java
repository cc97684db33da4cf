package io.tallywire.claimextractor.extraction.claim;

/**
 * A noun phrase. Indexes are tokens.
 *
 * @param from its first token
 * @param to behind its last token
 * @param head its head noun
 * @param sure whether it is read by its place beside the figure or verb, and not only what the sentence speaks of
 */
record Noun(int from, int to, int head, boolean sure) {

    Noun(int from, int to, int head) {
        this(from, to, head, true);
    }

    /** The same, not sure. */
    Noun guessed() {
        return new Noun(from, to, head, false);
    }
}
