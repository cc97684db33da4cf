package io.tallywire.aggregator;

/** Keys of the evidence store: all rows of one claim stand together. */
final class EvidenceKey {
    /** Sorts before every other character and never stands in a claim key. */
    static final char SEPARATOR = '\0';

    private EvidenceKey() {}

    static String of(String claimKey, String articleId) {
        return prefix(claimKey) + articleId;
    }

    /** What all keys of one claim, and no others, start with. */
    static String prefix(String claimKey) {
        return claimKey + SEPARATOR;
    }
}
