package io.tallywire.dashboard.web;

import io.tallywire.dashboard.claims.ClaimList;
import io.tallywire.dashboard.claims.ClaimQuery;
import io.tallywire.dashboard.lag.Words;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The claims that fit a search. It is a plain form: no script is needed. */
final class ClaimsPage {
    private static final int SIZE = 25;
    private static final int MOST_SIZE = 200;
    private static final int LAST_PAGE = 200;
    private static final int MOST_SOURCES = 1_000_000;
    private static final Map<String, String> WINDOWS =
            new TreeMap<>(Map.of("PT1H", "last hour", "PT24H", "last 24 hours", "P7D", "last 7 days"));

    private ClaimsPage() {}

    /** @throws IllegalArgumentException when a parameter makes no sense */
    static ClaimQuery query(Query query) {
        return new ClaimQuery(
                query.text("q").orElse(""),
                query.text("place").orElse(""),
                query.text("event").map(ClaimsPage::event),
                query.flag("disputed"),
                query.number("minSources", 0, 0, MOST_SOURCES),
                query.text("window"),
                query.text("sort").map(ClaimsPage::sort).orElse(ClaimQuery.Sort.SOURCES),
                query.number("page", 1, 1, LAST_PAGE),
                query.number("size", SIZE, 1, MOST_SIZE));
    }

    private static Event event(String name) {
        return Stream.of(Event.values())
                .filter(event -> event.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no event \"" + name + "\""));
    }

    private static ClaimQuery.Sort sort(String name) {
        return Stream.of(ClaimQuery.Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("sort is one of sources, publishers, recent, speakers"));
    }

    static String page(ClaimQuery asked, Query query, ClaimList found) {
        Html main = new Html();
        main.open("section", "aria-labelledby", "search-title").leaf("h1", "Claims", "id", "search-title");
        form(main, asked, query);
        main.close();
        main.open("section", "aria-labelledby", "found-title").leaf("h2", count(found), "id", "found-title");
        if (found.claims().isEmpty()) {
            main.leaf("p", "Nothing fits. Fewer or shorter words find more; the index may still be filling.");
        }
        main.open("ol", "class", "claims");
        found.claims().forEach(tally -> row(main, tally));
        main.close();
        pages(main, asked, query, found);
        main.close();
        return Layout.page("Claims – Tallywire", "/claims", "", main);
    }

    private static void form(Html main, ClaimQuery asked, Query query) {
        main.open("form", "class", "search", "method", "get", "action", "/claims", "role", "search");
        main.open("label", "class", "words").text("Words");
        main.empty("input", "type", "search", "name", "q", "value", asked.words())
                .close();
        main.open("label").text("Place");
        main.empty("input", "name", "place", "value", asked.place()).close();
        main.open("label").text("Event").open("select", "name", "event");
        option(main, "", "any", asked.event().isEmpty());
        for (Event event : Event.values()) {
            option(main, event.name(), words(event), asked.event().equals(Optional.of(event)));
        }
        main.close().close();
        main.open("label").text("Window").open("select", "name", "window");
        option(main, "", "all time", asked.window().isEmpty());
        WINDOWS.forEach((id, words) -> option(main, id, words, asked.window().equals(Optional.of(id))));
        main.close().close();
        main.open("label").text("Least sources");
        main.empty(
                        "input",
                        "type",
                        "number",
                        "name",
                        "minSources",
                        "min",
                        "0",
                        "value",
                        query.text("minSources").orElse(""))
                .close();
        main.open("label").text("Order").open("select", "name", "sort");
        for (ClaimQuery.Sort sort : ClaimQuery.Sort.values()) {
            option(main, sort.name().toLowerCase(Locale.ROOT), sort.words(), asked.sort() == sort);
        }
        main.close().close();
        main.open("label", "class", "check");
        if (asked.disputed()) {
            main.empty("input", "type", "checkbox", "name", "disputed", "value", "1", "checked", "");
        } else {
            main.empty("input", "type", "checkbox", "name", "disputed", "value", "1");
        }
        main.text("disputed only").close();
        main.leaf("button", "Search", "type", "submit", "class", "primary").close();
    }

    private static void option(Html main, String value, String words, boolean selected) {
        if (selected) {
            main.leaf("option", words, "value", value, "selected", "");
        } else {
            main.leaf("option", words, "value", value);
        }
    }

    static String words(Event event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(ClaimList found) {
        return Words.number(found.total())
                + (found.exact() ? "" : " or more")
                + (found.total() == 1 ? " claim" : " claims");
    }

    private static void row(Html main, ClaimTally tally) {
        TallyFigures figures = tally.getAllTime();
        main.open("li");
        main.leaf("a", tally.getLabel(), "class", "label", "href", ClaimPage.link(tally.getClaimKey()));
        main.leaf(
                "span", FigureText.interval(figures.getLow(), figures.getHigh(), tally.getUnit()), "class", "figures");
        main.open("span", "class", "more").text(words(tally.getEvent()));
        if (figures.getDisputed()) {
            main.text(" ").leaf("span", "disputed", "class", "badge fault");
        }
        if (tally.getLastSeen() != null) {
            main.text(", last seen " + ClaimPage.time(tally.getLastSeen()));
        }
        main.close();
        main.leaf(
                "span",
                ClaimPage.plural(figures.getIndependentSources(), "independent source") + ", "
                        + ClaimPage.plural(figures.getPublishers(), "publisher"),
                "class",
                "sources");
        main.close();
    }

    private static void pages(Html main, ClaimQuery asked, Query query, ClaimList found) {
        boolean more = found.total() > (long) asked.page() * asked.size() && asked.page() < LAST_PAGE;
        if (asked.page() == 1 && !more) {
            return;
        }
        main.open("nav", "class", "pages", "aria-label", "Result pages");
        if (asked.page() > 1) {
            main.leaf(
                    "a",
                    "Previous",
                    "class",
                    "button",
                    "rel",
                    "prev",
                    "href",
                    "/claims" + query.with("page", Integer.toString(asked.page() - 1)));
        }
        main.leaf("span", "Page " + asked.page());
        if (more) {
            main.leaf(
                    "a",
                    "Next",
                    "class",
                    "button",
                    "rel",
                    "next",
                    "href",
                    "/claims" + query.with("page", Integer.toString(asked.page() + 1)));
        }
        main.close();
    }
}
