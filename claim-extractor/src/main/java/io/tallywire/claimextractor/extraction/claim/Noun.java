package io.tallywire.claimextractor.extraction.claim;

/**
 * A noun phrase. Indexes are tokens.
 *
 * @param from its first token
 * @param to behind its last token
 * @param head its head noun
 */
record Noun(int from, int to, int head) {}
