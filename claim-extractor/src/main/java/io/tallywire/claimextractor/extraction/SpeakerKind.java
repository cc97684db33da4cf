package io.tallywire.claimextractor.extraction;

/** What kind of speaker a claim is credited to. */
public enum SpeakerKind {
    /** Not told apart. */
    UNKNOWN,
    PERSON,
    ORGANISATION,
    OFFICIALS,
    MEDIA,
    DOCUMENT
}
