package io.tallywire.dashboard.claims;

import io.tallywire.schemas.ClaimTally;
import java.util.List;

/**
 * A page of claims.
 *
 * @param total how many claims fit; at least so many when not {@code exact}
 * @param exact whether the total was counted to its end
 * @param claims those on the page
 */
public record ClaimList(long total, boolean exact, List<ClaimTally> claims) {}
