package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.runtime.streams.PoisonRecordException;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses article claims that can't be tallied; any program may write them, so nothing is taken for granted. What passes fits
 * into every record that the aggregator makes of it: one that does not would stop the application for good.
 */
final class ClaimsCheck {
    /** Names and ids become parts of keys. */
    static final int MOST_NAME_CHARS = 1_000;

    /**
     * What an article says of one claim has to fit in a record, and so have its claim keys: 1 MB, where a character takes up to
     * 3 bytes, with room for what stands around it.
     */
    private static final int MOST_TEXT_CHARS = 200_000;

    private static final int MOST_CLAIMS_OF_A_KEY = 1_000;

    /** Far more than any news needs, and far less than clocks in milliseconds overflow at. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

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
        requireName("The originator" + of, article.getOriginator());
        requireName("The URL" + of, article.getUrl());
        requireName("The content hash" + of, article.getContentHash());
        requireYear("publishedAt" + of, article.getPublishedAt());
        requireYear("modifiedAt" + of, article.getModifiedAt());
        try {
            Fingerprint.parse(article.getFingerprint());
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("The fingerprint" + of + " " + e.getMessage(), e);
        }
        checkClaims(of, article);
    }

    private static void checkClaims(String of, ArticleClaims article) {
        Map<String, Integer> claimsByKey = new TreeMap<>();
        Map<String, Integer> charsByKey = new TreeMap<>();
        int keyChars = 0;
        for (int i = 0; i < article.getClaims().size(); i++) {
            Claim claim = article.getClaims().get(i);
            String fault = ClaimCheck.fault(claim);
            if (!fault.isEmpty()) {
                throw new PoisonRecordException("Claim " + i + of + " " + fault);
            }
            String key = claim.getClaimKey();
            int count = claimsByKey.merge(key, 1, Integer::sum);
            int chars = charsByKey.merge(key, ClaimCheck.chars(claim), Integer::sum);
            keyChars += count == 1 ? key.length() : 0;
            String upTo = "Claims 0 to " + i + of + " have ";
            requireAtMost(MOST_CLAIMS_OF_A_KEY, count, upTo, " claims under one claim key");
            requireAtMost(MOST_TEXT_CHARS, chars, upTo, " characters of text under one claim key");
            requireAtMost(MOST_TEXT_CHARS, keyChars, upTo, " characters of claim keys");
        }
    }

    private static void requireAtMost(int most, int number, String who, String what) {
        if (number > most) {
            throw new PoisonRecordException(who + number + what + "; at most " + most + " can be tallied");
        }
    }

    private static void requireName(String what, @Nullable String name) {
        if (name != null && (name.length() > MOST_NAME_CHARS || name.indexOf('\0') >= 0)) {
            throw new PoisonRecordException(what + " has " + name.length() + " characters or holds a NUL; at most "
                    + MOST_NAME_CHARS + " without NUL are allowed");
        }
    }

    private static void requireYear(String what, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new PoisonRecordException(
                    what + " is " + time.toEpochMilli() + " ms since 1970, which is not in the years 1 to 9999");
        }
    }
}
