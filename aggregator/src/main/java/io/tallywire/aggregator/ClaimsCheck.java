package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.runtime.streams.PoisonRecordException;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Refuses article claims that can't be tallied; any program may write them, so nothing is taken for granted. */
final class ClaimsCheck {
    /** Names and ids become parts of keys. */
    private static final int MOST_NAME_CHARS = 1_000;

    /** What an article says of one claim has to fit in a record, with room for what stands around it. */
    private static final int MOST_TEXT_CHARS = 200_000;

    private ClaimsCheck() {}

    /**
     * @throws PoisonRecordException naming the claim and what is wrong with it
     */
    static void check(@Nullable String key, Optional<ArticleClaims> article) {
        if (key == null || key.isEmpty()) {
            throw new PoisonRecordException("The record has no key; it needs the article's id");
        }
        requireName("The article's id", key);
        article.ifPresent(claims -> check(key, claims));
    }

    private static void check(String key, ArticleClaims article) {
        if (!key.equals(article.getArticleId())) {
            throw new PoisonRecordException(
                    "The record's key is " + key + " but its articleId is \"" + article.getArticleId() + "\"");
        }
        String of = " of article " + key;
        requireName("The publisher's name" + of, article.getPublisher().getName());
        requireName("The publisher's domain" + of, article.getPublisher().getDomain());
        requireName(
                "The originator" + of,
                Optional.ofNullable(article.getOriginator()).orElse(""));
        requireName("The URL" + of, Optional.ofNullable(article.getUrl()).orElse(""));
        try {
            Fingerprint.parse(article.getFingerprint());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("The fingerprint" + of + " " + e.getMessage(), e);
        }
        Map<String, Integer> charsByClaim = new TreeMap<>();
        for (int i = 0; i < article.getClaims().size(); i++) {
            Claim claim = article.getClaims().get(i);
            String fault = fault(claim);
            if (!fault.isEmpty()) {
                throw new PoisonRecordException("Claim " + i + of + " " + fault);
            }
            int chars = charsByClaim.merge(claim.getClaimKey(), chars(claim), Integer::sum);
            if (chars > MOST_TEXT_CHARS) {
                throw new PoisonRecordException("Claims 0 to " + i + of + " have " + chars
                        + " characters of text under one claim key; at most " + MOST_TEXT_CHARS + " can be tallied");
            }
        }
    }

    private static void requireName(String what, String name) {
        if (name.length() > MOST_NAME_CHARS || name.indexOf('\0') >= 0) {
            throw new PoisonRecordException(what + " has " + name.length() + " characters or holds a NUL; at most "
                    + MOST_NAME_CHARS + " without NUL are allowed");
        }
    }

    private static String fault(Claim claim) {
        String claimKey = claim.getClaimKey();
        if (claimKey.isEmpty() || claimKey.indexOf(EvidenceKey.SEPARATOR) >= 0) {
            return "has no claim key, or one with a NUL character";
        }
        if (claimKey.length() > MOST_NAME_CHARS) {
            return "has a claim key of " + claimKey.length() + " characters; at most " + MOST_NAME_CHARS
                    + " are allowed";
        }
        Optional<Attribution> credit = Optional.ofNullable(claim.getAttribution());
        for (String name : List.of(
                claim.getQuantity().getText(),
                claim.getQuantity().getUnit(),
                Optional.ofNullable(claim.getPlace()).orElse(""),
                credit.map(Attribution::getText).orElse(""),
                credit.map(Attribution::getCanonical).orElse(""))) {
            if (name.length() > MOST_NAME_CHARS || name.indexOf('\0') >= 0) {
                return "has a figure, unit, place or speaker of more than " + MOST_NAME_CHARS
                        + " characters, or with a NUL character";
            }
        }
        if (claim.getModality() == Modality.UNKNOWN) {
            return "has a modality that this version does not know, so that it might be denied";
        }
        return fault(claim.getQuantity());
    }

    private static String fault(Quantity quantity) {
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

    private static int chars(Claim claim) {
        return claim.getSentence().length()
                + claim.getLabel().length()
                + Optional.ofNullable(claim.getSubject().getText()).orElse("").length()
                + Optional.ofNullable(claim.getSubject().getHead()).orElse("").length()
                + claim.getSubject().getCanonical().length()
                + claim.getPeriod().getScope().length()
                + Optional.ofNullable(claim.getPeriod().getText()).orElse("").length();
    }
}
