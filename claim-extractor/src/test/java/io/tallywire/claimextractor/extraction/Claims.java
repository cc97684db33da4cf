package io.tallywire.claimextractor.extraction;

import java.util.List;

/** One extractor for all tests, and short ways to ask it. */
final class Claims {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();

    private Claims() {}

    static List<ExtractedClaim> of(String body) {
        return EXTRACTOR.extract(new ArticleText("", body, null));
    }

    static List<ExtractedClaim> of(String headline, String body) {
        return EXTRACTOR.extract(new ArticleText(headline, body, null));
    }

    /** The event and the head of every claim of {@code body}, "-" for none. */
    static List<String> told(String body) {
        return of(body).stream()
                .map(claim -> claim.event() + " "
                        + (claim.subject().head() == null
                                ? "-"
                                : claim.subject().head()))
                .toList();
    }

    /** The only claim of {@code body}. */
    static ExtractedClaim only(String body) {
        List<ExtractedClaim> claims = of(body);
        if (claims.size() != 1) {
            throw new AssertionError("one claim expected in \"" + body + "\" but was " + claims);
        }
        return claims.get(0);
    }
}
