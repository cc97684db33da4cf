package io.tallywire.aggregator;

import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which of an article's statements of one claim are worth listing. */
final class ClaimFigures {
    private ClaimFigures() {}

    /** A headline that repeats its story's figure, with the credit left out or not, is no second estimate. */
    static List<Claim> distinct(List<Claim> claims) {
        List<Claim> distinct = new ArrayList<>();
        for (Claim claim : claims) {
            boolean repeated =
                    distinct.stream().anyMatch(other -> sameFigure(claim, other) && sameCredit(claim, other));
            boolean creditedElsewhere = claim.getAttribution() == null
                    && claims.stream().anyMatch(other -> sameFigure(claim, other) && other.getAttribution() != null);
            if (!repeated && !creditedElsewhere) {
                distinct.add(claim);
            }
        }
        return distinct;
    }

    private static boolean sameFigure(Claim one, Claim other) {
        return Objects.equals(one.getQuantity().getLow(), other.getQuantity().getLow())
                && Objects.equals(
                        one.getQuantity().getHigh(), other.getQuantity().getHigh());
    }

    private static boolean sameCredit(Claim one, Claim other) {
        return speaker(one).equals(speaker(other));
    }

    /** Whom the claim is credited to. */
    static Optional<String> speaker(Claim claim) {
        return Optional.ofNullable(claim.getAttribution())
                .map(Attribution::getCanonical)
                .filter(speaker -> !speaker.isBlank());
    }
}
