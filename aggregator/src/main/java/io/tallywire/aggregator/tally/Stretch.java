package io.tallywire.aggregator.tally;

/**
 * What is known of a stretch of the axis of figures.
 *
 * @param counts the marks on it
 * @param deepest how many more intervals are open at its deepest point than before it
 */
record Stretch(Counts counts, long deepest) {
    static final Stretch EMPTY = new Stretch(Counts.NONE, 0);

    /** The stretch of one value. Intervals are closed: what opens there is open when what closes there still is. */
    static Stretch of(Counts counts) {
        return new Stretch(counts, counts.of(Mark.OPENS));
    }

    /** How many more intervals are open behind it than before it. */
    long net() {
        return counts.of(Mark.OPENS) - counts.of(Mark.CLOSES);
    }

    /** This stretch and the one to its right. */
    Stretch then(Stretch right) {
        return new Stretch(counts.plus(right.counts), Math.max(deepest, net() + right.deepest));
    }

    boolean isEmpty() {
        return counts.isNone();
    }
}
