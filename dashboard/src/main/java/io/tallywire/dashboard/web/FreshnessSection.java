package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.Freshness;
import io.tallywire.dashboard.lag.Words;

/** How long articles take from ingest to a visible tally. */
final class FreshnessSection {
    private FreshnessSection() {}

    static Html of(Freshness freshness, double objectiveSeconds) {
        Html html = new Html().leaf("h2", "Freshness", "id", "freshness-title");
        html.leaf("p", "From the ingest of an article to its visible tally, over the last 5 minutes.", "class", "hint");
        html.open("dl", "class", "tiles");
        boolean measured = freshness.samples() > 0;
        tile(html, "median", measured ? Words.span(freshness.p50()) : "–", "");
        tile(
                html,
                "95 of 100 within",
                measured ? Words.span(freshness.p95()) : "–",
                !measured ? "" : freshness.p95() <= objectiveSeconds ? "good" : "warning");
        tile(html, "longest", measured ? Words.span(freshness.max()) : "–", "");
        tile(html, "objective", Words.span(objectiveSeconds), "");
        tile(html, "tallies measured", Words.number(freshness.samples()), "");
        return html.close();
    }

    private static void tile(Html html, String name, String value, String level) {
        html.open("div", "class", "tile " + level)
                .leaf("dt", name)
                .leaf("dd", value)
                .close();
    }
}
