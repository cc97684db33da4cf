package io.tallywire.aggregator;

import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Quantity;

/** Tells a figure that somebody stands for from one that somebody denies. */
final class Denials {
    private Denials() {}

    /** "No one was killed" is an estimate of 0; "denied that 1,000 were killed" is no estimate of 1,000. */
    static boolean isEstimate(Claim claim) {
        return claim.getModality() != Modality.NEGATED || isZero(claim.getQuantity());
    }

    private static boolean isZero(Quantity quantity) {
        Double low = quantity.getLow();
        Double high = quantity.getHigh();
        return low != null && high != null && low == 0 && high == 0;
    }
}
