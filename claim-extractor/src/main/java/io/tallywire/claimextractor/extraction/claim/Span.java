package io.tallywire.claimextractor.extraction.claim;

/** The words of a sentence from {@code from} to {@code to}, exclusive: a speaker's phrase. */
record Span(int from, int to) {}
