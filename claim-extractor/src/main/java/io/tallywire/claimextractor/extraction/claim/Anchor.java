package io.tallywire.claimextractor.extraction.claim;

/**
 * The place, organisation or named thing that an article is about.
 *
 * @param slug its part of the claim key
 * @param name as articles write it
 * @param weight how much the article speaks of it
 */
public record Anchor(String slug, String name, int weight) {}
