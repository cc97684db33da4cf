package io.tallywire.claimextractor.extraction;

/**
 * Whom the article credits for a figure.
 *
 * @param text as the article words it; a pronoun is replaced by the name it stands for
 * @param canonical the same name for every spelling of one speaker
 * @param kind what kind of speaker it is
 */
public record Attribution(String text, String canonical, SpeakerKind kind) {}
