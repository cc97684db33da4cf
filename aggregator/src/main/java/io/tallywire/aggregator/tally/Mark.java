package io.tallywire.aggregator.tally;

/** What a value on the axis of figures can be to a report. */
enum Mark {
    /** The lower end of an interval that an independent source supports. */
    OPENS(0),
    /** The upper end of one. */
    CLOSES(1),
    /** The lowest end of an independent source's figures. */
    LOWEST(2),
    /** The highest end of them. */
    HIGHEST(3),
    /** The leading figure of an independent source. */
    POINT(4),
    /** The lowest end of the figures of any publisher's latest report. */
    REPORTED_LOW(5),
    /** The highest end of them. */
    REPORTED_HIGH(6);

    private final int stored;

    Mark(int stored) {
        this.stored = stored;
    }

    /** Its number in rows. */
    int stored() {
        return stored;
    }
}
