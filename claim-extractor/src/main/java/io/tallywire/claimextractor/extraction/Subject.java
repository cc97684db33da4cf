package io.tallywire.claimextractor.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The thing that is counted or measured.
 *
 * @param text as the article words it; null when only implied
 * @param head the lemma of its head noun, lower case; null when only implied
 * @param canonical the group it belongs to in the claim key, for example "soldier:north-korea"
 */
public record Subject(@Nullable String text, @Nullable String head, String canonical) {}
