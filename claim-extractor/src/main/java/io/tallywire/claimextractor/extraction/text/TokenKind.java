package io.tallywire.claimextractor.extraction.text;

/** What a token is made of. */
public enum TokenKind {
    WORD,
    /** Digits with separators and decimals. */
    NUMBER,
    /** A currency sign. */
    CURRENCY,
    /** A hyphen or dash between two glued tokens. */
    HYPHEN,
    /** Any quotation mark. */
    QUOTE,
    /** The 's or ' of a genitive. */
    POSSESSIVE,
    PUNCTUATION
}
