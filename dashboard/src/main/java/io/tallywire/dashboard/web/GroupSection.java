package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.lag.Status;
import io.tallywire.dashboard.lag.Summary;
import io.tallywire.dashboard.lag.Trend;
import io.tallywire.dashboard.lag.Words;
import java.util.OptionalDouble;

/** Each reader and each topic it reads, in figures. */
final class GroupSection {
    private GroupSection() {}

    static Html of(Snapshot snapshot) {
        Html html = new Html().leaf("h2", "Readers", "id", "groups-title");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "groups-title");
        html.open("table").open("thead").open("tr");
        for (String heading :
                new String[] {"Reader", "Status", "Time lag", "Offset lag", "Trend", "Read", "Written", "Clear in"}) {
            html.leaf("th", heading, "scope", "col");
        }
        html.leaf("th", "Members", "scope", "col").close().close().open("tbody");
        for (GroupLag group : snapshot.groups()) {
            row(html, group.title(), "group", group.verdict().status(), group.summary(), members(group));
            group.topics()
                    .forEach((topic, summary) -> row(
                            html,
                            PipelineSection.shortName(topic),
                            "sub",
                            summary.status(),
                            summary,
                            summary.partitions() + (summary.partitions() == 1 ? " partition" : " partitions")));
        }
        return html.close().close().close();
    }

    private static String members(GroupLag group) {
        if (group.protocol().equals("none")) {
            return "no group";
        }
        String members =
                group.members() == 0 ? "no member" : group.members() == 1 ? "1 member" : group.members() + " members";
        String rebalances = group.rebalances() == 0 ? "" : ", rebalanced " + group.rebalances() + "×";
        return members + ", " + group.state() + rebalances;
    }

    private static void row(Html html, String name, String kind, Status status, Summary summary, String members) {
        html.open("tr", "class", kind).leaf("th", name, "scope", "row");
        html.open("td").add(Layout.badge(status)).close();
        boolean committed = summary.atLeast().isPresent();
        number(
                html,
                summary.seconds().isPresent() ? Words.span(summary.seconds().getAsDouble()) : unknown(committed));
        number(html, committed ? summary.lagInWords() : unknown(committed));
        Trend trend = summary.trend();
        html.leaf("td", committed ? trend.words() : "–");
        number(html, Words.rate(trend.read()));
        number(html, Words.rate(trend.written()));
        OptionalDouble drain = summary.secondsToDrain();
        number(
                html,
                drain.isEmpty() ? "–" : drain.getAsDouble() == 0 ? "clear" : "≈ " + Words.span(drain.getAsDouble()));
        html.leaf("td", members).close();
    }

    private static String unknown(boolean committed) {
        return committed ? "unknown" : "no commit";
    }

    private static void number(Html html, String text) {
        html.leaf("td", text, "class", "num");
    }
}
