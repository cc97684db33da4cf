package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.History;
import io.tallywire.dashboard.board.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lag page: sections that are written anew for each snapshot, in the order in which one asks. */
final class LagPage {
    private final double objectiveSeconds;

    LagPage(double objectiveSeconds) {
        this.objectiveSeconds = objectiveSeconds;
    }

    /** The sections by their ids. */
    Map<String, Html> sections(Snapshot snapshot) {
        Map<String, Html> sections = new LinkedHashMap<>();
        sections.put("state", StateSection.of(snapshot));
        sections.put("pipeline", PipelineSection.of(snapshot));
        sections.put("groups", GroupSection.of(snapshot));
        sections.put("freshness", FreshnessSection.of(snapshot.freshness(), objectiveSeconds));
        sections.put("partitions", PartitionSection.of(snapshot));
        sections.put("health", HealthSection.of(snapshot));
        sections.put("losses", LossSection.of(snapshot));
        return sections;
    }

    /** The whole page. */
    String page(Snapshot snapshot) {
        Html main = new Html();
        sections(snapshot).forEach((id, content) -> {
            main.open("section", "id", id, "aria-labelledby", id + "-title")
                    .add(content)
                    .close();
            if (id.equals("freshness")) {
                charts(main);
            }
        });
        return Layout.page("Lag – Tallywire", "/", "/assets/lag.js", main);
    }

    private static void charts(Html main) {
        main.open("section", "id", "history", "aria-labelledby", "history-title");
        main.open("div", "class", "row").leaf("h2", "History", "id", "history-title");
        main.open("div", "class", "ranges", "role", "group", "aria-label", "How far back");
        for (History.Range range : History.Range.values()) {
            main.leaf(
                    "button",
                    range.words(),
                    "type",
                    "button",
                    "data-range",
                    range.id(),
                    "aria-pressed",
                    Boolean.toString(range == History.Range.QUARTER_HOUR));
        }
        main.close().close();
        main.open("div", "class", "charts");
        chart(main, "seconds", "Time lag, s");
        chart(main, "lag", "Offset lag, records");
        chart(main, "freshness", "Ingest to visible tally, s");
        main.close();
        main.open("noscript")
                .open("p")
                .text("The charts need script; ")
                .leaf("a", "/api/history", "href", "/api/history")
                .text(" has the figures.")
                .close()
                .close();
        main.close();
    }

    private static void chart(Html main, String id, String title) {
        main.open("figure").leaf("figcaption", title, "id", "caption-" + id);
        main.open("div", "class", "chart", "data-chart", id, "role", "img", "aria-labelledby", "caption-" + id)
                .close()
                .close();
    }
}
