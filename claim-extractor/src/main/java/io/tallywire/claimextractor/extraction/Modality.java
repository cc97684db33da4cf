package io.tallywire.claimextractor.extraction;

/** How the article commits to a claim. */
public enum Modality {
    ASSERTED,
    POSSIBLE,
    FUTURE,
    NEGATED
}
