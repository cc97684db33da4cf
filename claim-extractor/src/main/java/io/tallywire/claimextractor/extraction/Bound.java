package io.tallywire.claimextractor.extraction;

/** How a figure was hedged; docs/extraction.md has the table of wordings. */
public enum Bound {
    EXACT,
    APPROXIMATE,
    NEARLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    RANGE,
    VAGUE
}
