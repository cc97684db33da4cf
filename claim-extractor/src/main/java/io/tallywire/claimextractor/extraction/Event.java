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

    /** Whether it says no more than how many or how much there is. */
    public boolean isPlain() {
        return this == COUNT || this == MEASURE;
    }

    /** Whether it is harm that comes over anybody who is there, or that people are kept from. */
    public boolean isOfHarm() {
        return switch (this) {
            case KILLED, INJURED, KILLED_OR_INJURED, MISSING, RESCUED, EVACUATED, DISPLACED -> true;
            case INFECTED, HOSPITALISED, AFFECTED -> true;
            default -> false;
        };
    }

    /** Whether it is told of an amount of money. */
    public boolean isOfMoney() {
        return switch (this) {
            case PRICE, PAYMENT, FUNDING, REVENUE, PROFIT, LOSS -> true;
            default -> false;
        };
    }

    /** Whether it happens to people, or says where they are. */
    public boolean isOfPeople() {
        return compareTo(PRESENT) <= 0;
    }
}
