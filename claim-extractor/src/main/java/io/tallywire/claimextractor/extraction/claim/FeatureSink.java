package io.tallywire.claimextractor.extraction.claim;

/** Takes what speaks for or against a choice, one feature after another. */
@FunctionalInterface
interface FeatureSink {

    /** Takes the feature whose name has these parts, which a table joins with "|". */
    void add(String... parts);
}
