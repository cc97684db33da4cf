package io.tallywire.dashboard.web;

import io.tallywire.dashboard.claims.ClaimQuery;
import io.tallywire.dashboard.claims.Claims;
import io.tallywire.schemas.ClaimTally;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pages about claims, by their paths. */
final class ClaimPages {
    private static final int CHANGES = 200;

    private final Claims claims;

    ClaimPages(Claims claims) {
        this.claims = claims;
    }

    Map<String, WebServer.Page> pages() {
        Map<String, WebServer.Page> pages = new LinkedHashMap<>();
        pages.put("/claims", this::list);
        pages.put("/claims/show", this::show);
        pages.put(
                "/api/claims",
                query -> Answer.json(Answer.OK, ClaimsJson.list(claims.search(ClaimsPage.query(query)))));
        pages.put("/api/claims/show", this::json);
        return pages;
    }

    private Answer list(Query query) throws IOException {
        ClaimQuery asked = ClaimsPage.query(query);
        return Answer.html(Answer.OK, ClaimsPage.page(asked, query, claims.search(asked)));
    }

    private Answer show(Query query) throws IOException {
        String key = key(query);
        Optional<ClaimTally> tally = claims.find(key);
        return tally.isEmpty()
                ? Answer.html(Answer.NOT_FOUND, ClaimPage.missing(key))
                : Answer.html(Answer.OK, ClaimPage.page(tally.get(), claims.changes(key, CHANGES)));
    }

    private Answer json(Query query) throws IOException {
        String key = key(query);
        Optional<ClaimTally> tally = claims.find(key);
        return tally.isEmpty()
                ? Answer.text(Answer.NOT_FOUND, "There is no claim with the key " + key + "\n")
                : Answer.json(Answer.OK, ClaimsJson.one(tally.get(), claims.changes(key, CHANGES)));
    }

    private static String key(Query query) {
        return query.text("key").orElseThrow(() -> new IllegalArgumentException("Give the claim's key: ?key=KEY"));
    }

    void write(Metrics metrics) throws IOException {
        metrics.gauge("tallywire_claims", "Claims that stand, as far as they are indexed.")
                .gauge("tallywire_claims_disputed", "Claims whose independent sources contradict one another.")
                .sample("tallywire_claims", claims.count())
                .gauge("tallywire_index_up", "Whether the index is being filled (1) or waits after an error (0).")
                .sample("tallywire_claims_disputed", claims.disputed());
        claims.up().forEach((index, up) -> metrics.sample("tallywire_index_up", up ? 1 : 0, "index", index));
    }
}
