package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.runtime.streams.PoisonRecordException;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses article claims that can't be tallied; any program may write them, so nothing is taken for granted. */
final class ClaimsCheck {
    private ClaimsCheck() {}

    /**
     * @throws PoisonRecordException naming the claim and what is wrong with it
     */
    static void check(@Nullable String key, Optional<ArticleClaims> article) {
        if (key == null || key.isEmpty()) {
            throw new PoisonRecordException("The record has no key; it needs the article's id");
        }
        article.ifPresent(claims -> check(key, claims));
    }

    private static void check(String key, ArticleClaims article) {
        if (!key.equals(article.getArticleId())) {
            throw new PoisonRecordException(
                    "The record's key is " + key + " but its articleId is \"" + article.getArticleId() + "\"");
        }
        try {
            Fingerprint.parse(article.getFingerprint());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("The fingerprint of article " + key + " " + e.getMessage(), e);
        }
        for (int i = 0; i < article.getClaims().size(); i++) {
            String fault = fault(article.getClaims().get(i));
            if (!fault.isEmpty()) {
                throw new PoisonRecordException("Claim " + i + " of article " + key + " " + fault);
            }
        }
    }

    private static String fault(Claim claim) {
        if (claim.getClaimKey().isEmpty() || claim.getClaimKey().indexOf(EvidenceKey.SEPARATOR) >= 0) {
            return "has no claim key, or one with a NUL character";
        }
        Quantity quantity = claim.getQuantity();
        Double low = quantity.getLow();
        Double high = quantity.getHigh();
        if (!isFinite(low) || !isFinite(high) || !isFinite(quantity.getPoint())) {
            return "has a figure that is not a finite number; an open end is null";
        }
        return low != null && high != null && low > high ? "has low " + low + " above high " + high : "";
    }

    private static boolean isFinite(@Nullable Double value) {
        return value == null || Double.isFinite(value);
    }
}
