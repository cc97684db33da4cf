package io.tallywire.claimextractor.extraction;

/** What happened to the things counted, or which measure of them the figure is. The symbols are those of Claim.avdl. */
public enum Event {
    KILLED,
    INJURED,
    KILLED_OR_INJURED,
    MISSING,
    CAPTURED,
    ARRESTED,
    KIDNAPPED,
    FREED,
    RESCUED,
    EVACUATED,
    DISPLACED,
    DEPLOYED,
    INFECTED,
    HOSPITALISED,
    LAID_OFF,
    AFFECTED,
    PRESENT,
    DAMAGED,
    LAUNCHED,
    SEIZED,
    PRICE,
    PAYMENT,
    FUNDING,
    REVENUE,
    PROFIT,
    LOSS,
    INCREASE,
    DECREASE,
    SHARE,
    MEASURE,
    COUNT;

    /** Whether it happens to people, or says where they are. */
    public boolean isOfPeople() {
        return compareTo(PRESENT) <= 0;
    }
}
