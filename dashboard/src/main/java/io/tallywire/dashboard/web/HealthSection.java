package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.AppHealth;
import io.tallywire.dashboard.board.AppHealth.Restoring;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.lag.Words;

/** What the apps say of themselves. */
final class HealthSection {
    private HealthSection() {}

    static Html of(Snapshot snapshot) {
        Html html = new Html().leaf("h2", "Apps", "id", "health-title");
        html.open("ul", "class", "cards");
        for (AppHealth app : snapshot.apps()) {
            html.open("li").open("div", "class", "row").leaf("strong", app.name());
            html.leaf("span", app.state(), "class", "badge " + level(app)).close();
            html.leaf("p", app.url(), "class", "hint");
            if (!app.threads().isEmpty()) {
                html.open("ul", "class", "plain");
                app.threads().forEach(thread -> html.leaf("li", thread));
                html.close();
            }
            app.total(AppHealth.REBALANCES)
                    .ifPresent(count -> html.leaf(
                            "p",
                            "Took part in " + Words.number(count) + (count == 1 ? " rebalance" : " rebalances")
                                    + " since it started.",
                            "class",
                            "hint"));
            if (app.remaining() > 0) {
                html.leaf("p", "Restores its state: " + Words.records(app.remaining()) + " left.");
                html.open("ul", "class", "plain");
                for (Restoring part : app.restoring()) {
                    html.leaf(
                            "li",
                            PipelineSection.shortName(part.topic()) + " " + part.partition() + ": "
                                    + Words.number(part.remaining()));
                }
                html.close();
            }
            html.close();
        }
        return html.close();
    }

    private static String level(AppHealth app) {
        if (!app.reachable()) {
            return "idle";
        }
        return app.ready() ? "good" : "warning";
    }
}
