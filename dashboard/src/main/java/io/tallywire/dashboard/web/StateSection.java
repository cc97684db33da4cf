package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.lag.Status;

/** One sentence for the page, and one for each reader. */
final class StateSection {
    private static final int MOST_GAPS = 5;

    private StateSection() {}

    static Html of(Snapshot snapshot) {
        Html html = new Html();
        Status worst = snapshot.worst();
        html.open("div", "class", "hero " + worst.level().id());
        html.leaf("h1", snapshot.problem().isPresent() ? "No answer" : headline(worst), "id", "state-title");
        html.leaf("p", snapshot.sentence() + ".", "role", "status");
        snapshot.gaps().words().stream().limit(MOST_GAPS).forEach(gap -> html.leaf("p", gap + "."));
        html.close();
        html.open("ul", "class", "sentences");
        for (GroupLag group : snapshot.groups()) {
            html.open(
                    "li",
                    "data-group",
                    group.name(),
                    "data-status",
                    group.verdict().status().id());
            html.add(Layout.badge(group.verdict().status()));
            html.open("span")
                    .leaf("strong", group.title())
                    .text(": " + group.verdict().reason())
                    .close();
            html.close();
        }
        return html.close();
    }

    private static String headline(Status worst) {
        return switch (worst.level()) {
            case GOOD -> "All is well";
            case NOTICE -> "Nearly well";
            case WARNING -> "Look at this";
            case FAULT -> "Something is wrong";
        };
    }
}
