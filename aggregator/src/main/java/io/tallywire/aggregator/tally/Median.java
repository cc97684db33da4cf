package io.tallywire.aggregator.tally;

/** The middle of figures. */
final class Median {
    private Median() {}

    /** What lies between the two middle figures; for an odd number of figures they are the same one. */
    static double between(double lower, double upper) {
        return lower == upper ? lower : lower / 2 + upper / 2;
    }
}
