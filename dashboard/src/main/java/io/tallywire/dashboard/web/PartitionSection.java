package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.board.TopicFlow;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Words;
import java.util.Comparator;
import java.util.List;

/** Every partition of every reader, the largest lag first. */
final class PartitionSection {
    private static final int MOST_ROWS = 100;
    private static final double MILLIS_PER_SECOND = 1000;

    private record Row(GroupLag group, PartitionLag partition) {}

    private PartitionSection() {}

    static Html of(Snapshot snapshot) {
        List<Row> rows = snapshot.groups().stream()
                .flatMap(group -> group.partitions().stream().map(one -> new Row(group, one)))
                .sorted(Comparator.comparingLong(
                                (Row row) -> row.partition().lag().orElse(Long.MAX_VALUE))
                        .thenComparing(row -> row.partition().verdict().status())
                        .reversed())
                .toList();
        Html html = new Html().leaf("h2", "Partitions", "id", "partitions-title");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "partitions-title");
        html.open("table").open("thead").open("tr");
        for (String heading : new String[] {
            "Topic", "No.", "Reader", "Status", "Offset lag", "Time lag", "Committed", "End", "Last commit", "Owner"
        }) {
            html.leaf("th", heading, "scope", "col");
        }
        html.close().close().open("tbody");
        rows.stream().limit(MOST_ROWS).forEach(row -> write(html, row, snapshot));
        html.close().close().close();
        if (rows.size() > MOST_ROWS) {
            html.leaf("p", "And " + (rows.size() - MOST_ROWS) + " more; /api/lag has them all.", "class", "hint");
        }
        return html;
    }

    private static void write(Html html, Row row, Snapshot snapshot) {
        PartitionLag one = row.partition();
        TopicFlow flow = snapshot.topics().get(one.partition().topic());
        boolean hot = flow != null && flow.hot().contains(one.partition().number());
        html.open("tr").leaf("th", PipelineSection.shortName(one.partition().topic()), "scope", "row");
        html.open("td", "class", "num").text(Integer.toString(one.partition().number()));
        if (hot) {
            html.text(" ").leaf("span", "hot", "class", "badge warning", "title", "It gets more than twice its share.");
        }
        html.close().leaf("td", row.group().title());
        html.open("td", "title", one.verdict().reason())
                .add(Layout.badge(one.verdict().status()))
                .close();
        String none = one.reading().isPresent() ? "no commit" : "unknown";
        number(html, one.lag().isPresent() ? Words.number(one.lag().getAsLong()) : none);
        number(
                html,
                one.timeLag().known().isPresent() ? Words.span(one.timeLag().seconds()) : "unknown");
        number(html, one.committed().isPresent() ? Words.number(one.committed().getAsLong()) : "–");
        number(html, one.reading().map(reading -> Words.number(reading.end())).orElse("unknown"));
        number(
                html,
                one.movedAt().isPresent()
                        ? Words.span((snapshot.at() - one.movedAt().getAsLong()) / MILLIS_PER_SECOND) + " ago"
                        : "not seen");
        html.leaf("td", one.owner().orElse("no member"), "class", "owner").close();
    }

    private static void number(Html html, String text) {
        html.leaf("td", text, "class", "num");
    }
}
