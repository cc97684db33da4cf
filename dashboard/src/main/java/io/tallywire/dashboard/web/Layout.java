package io.tallywire.dashboard.web;

import io.tallywire.dashboard.lag.Status;

/** What all pages have in common. */
final class Layout {
    private Layout() {}

    /**
     * A whole page.
     *
     * @param current the path of the page in the navigation
     * @param script the path of its script
     */
    static String page(String title, String current, String script, Html main) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", title);
        html.empty("link", "rel", "icon", "href", "/assets/icon.svg", "type", "image/svg+xml");
        if (!script.isEmpty()) {
            html.empty("link", "rel", "stylesheet", "href", "/assets/uPlot.min.css");
        }
        html.empty("link", "rel", "stylesheet", "href", "/assets/dashboard.css");
        if (!script.isEmpty()) {
            html.open("script", "src", "/assets/uPlot.iife.min.js", "defer", "").close();
            html.open("script", "src", script, "defer", "").close();
        }
        html.close().open("body");
        html.leaf("a", "Skip to content", "class", "skip", "href", "#main");
        html.open("header", "class", "top").leaf("a", "Tallywire", "class", "brand", "href", "/");
        html.open("nav", "aria-label", "Pages");
        link(html, "Lag", "/", current);
        link(html, "Claims", "/claims", current);
        html.close();
        if (!script.isEmpty()) {
            html.open("span", "id", "live", "class", "live")
                    .leaf("noscript", "not live without script")
                    .close();
        }
        html.close();
        html.open("main", "id", "main").add(main).close();
        html.open("footer");
        html.text("For machines: ");
        html.leaf("a", "/api/lag", "href", "/api/lag").text(", ");
        html.leaf("a", "/api/claims", "href", "/api/claims").text(", ");
        html.leaf("a", "/metrics", "href", "/metrics");
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    /** A page that asks again by itself, for the first seconds. */
    static String notYet() {
        Html html = new Html().open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8").empty("meta", "http-equiv", "refresh", "content", "1");
        html.leaf("title", "Tallywire starts").close().open("body");
        html.leaf("p", "The cluster was not looked at yet; this page asks again in a second.");
        return "<!DOCTYPE html>\n" + html.close().close() + "\n";
    }

    private static void link(Html html, String text, String path, String current) {
        if (path.equals(current)) {
            html.leaf("a", text, "href", path, "aria-current", "page");
        } else {
            html.leaf("a", text, "href", path);
        }
    }

    /** A status as a coloured word. */
    static Html badge(Status status) {
        return new Html()
                .leaf("span", status.words(), "class", "badge " + status.level().id());
    }
}
