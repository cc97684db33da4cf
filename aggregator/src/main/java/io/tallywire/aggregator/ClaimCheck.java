package io.tallywire.aggregator;

import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Quantity;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with one claim, and how much room it takes. */
final class ClaimCheck {
    /** For numbers, offsets and lengths. */
    private static final int CHARS_FOR_NUMBERS = 100;

    private ClaimCheck() {}

    /** What is wrong with a claim, as the end of a sentence; empty when nothing is. */
    static String fault(Claim claim) {
        String claimKey = claim.getClaimKey();
        if (claimKey.isEmpty() || claimKey.indexOf(EvidenceKey.SEPARATOR) >= 0) {
            return "has no claim key, or one with a NUL character";
        }
        if (claimKey.length() > ClaimsCheck.MOST_NAME_CHARS) {
            return "has a claim key of " + claimKey.length() + " characters; at most " + ClaimsCheck.MOST_NAME_CHARS
                    + " are allowed";
        }
        if (names(claim).anyMatch(name -> name.length() > ClaimsCheck.MOST_NAME_CHARS || name.indexOf('\0') >= 0)) {
            return "has a figure, unit, place or speaker of more than " + ClaimsCheck.MOST_NAME_CHARS
                    + " characters, or with a NUL character";
        }
        if (claim.getModality() == Modality.UNKNOWN) {
            return "has a modality that this version does not know, so that it might be denied";
        }
        return fault(claim.getQuantity());
    }

    private static String fault(Quantity quantity) {
        Double low = quantity.getLow();
        Double high = quantity.getHigh();
        Double point = quantity.getPoint();
        if (Stream.of(low, high, point).anyMatch(value -> value != null && !Double.isFinite(value))) {
            return "has a figure that is not a finite number; an open end is null";
        }
        if (low == null && high == null) {
            return "has no figure: neither low nor high; at most one end can be open";
        }
        if (low != null && high != null && low > high) {
            return "has low " + low + " above high " + high;
        }
        if (point != null && ((low != null && point < low) || (high != null && point > high))) {
            return "has point " + point + " outside of low " + low + " to high " + high + " (null is open)";
        }
        return "";
    }

    /** How many characters it holds, at most; numbers count as if they were text. */
    static int chars(Claim claim) {
        return CHARS_FOR_NUMBERS
                + Stream.concat(names(claim), texts(claim))
                        .mapToInt(String::length)
                        .sum();
    }

    /** What can become part of a key. */
    private static Stream<String> names(Claim claim) {
        Optional<Attribution> credit = Optional.ofNullable(claim.getAttribution());
        return Stream.of(
                claim.getQuantity().getText(),
                claim.getQuantity().getUnit(),
                orEmpty(claim.getPlace()),
                credit.map(Attribution::getText).orElse(""),
                credit.map(Attribution::getCanonical).orElse(""));
    }

    private static Stream<String> texts(Claim claim) {
        return Stream.of(
                claim.getClaimKey(),
                claim.getSentence(),
                claim.getLabel(),
                orEmpty(claim.getSubject().getText()),
                orEmpty(claim.getSubject().getHead()),
                claim.getSubject().getCanonical(),
                claim.getPeriod().getScope(),
                orEmpty(claim.getPeriod().getText()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
