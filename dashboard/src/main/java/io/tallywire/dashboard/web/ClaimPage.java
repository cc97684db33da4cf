package io.tallywire.dashboard.web;

import io.tallywire.dashboard.claims.Claims.Change;
import io.tallywire.dashboard.lag.Words;
import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One claim: its figures, its intervals, how they moved, and the sentences behind them. */
final class ClaimPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ClaimPage() {}

    static String link(String claimKey) {
        return "/claims/show?key=" + Query.encode(claimKey);
    }

    static String page(ClaimTally tally, List<Change> changes) {
        Html main = new Html();
        head(main, tally);
        main.open("section", "aria-labelledby", "plot-title").leaf("h2", "Who says what", "id", "plot-title");
        List<List<SourceEstimate>> groups = groups(tally.getSources());
        main.add(new IntervalSvg(tally, groups).draw());
        legend(main);
        long listed =
                tally.getSources().stream().map(ClaimPage::publisher).distinct().count();
        if (listed < tally.getAllTime().getPublishers()) {
            main.leaf(
                    "p",
                    "Listed are the newest " + listed + " of "
                            + tally.getAllTime().getPublishers() + " publishers; the counts are exact.",
                    "class",
                    "hint");
        }
        main.close();
        main.open("section", "aria-labelledby", "moves-title").leaf("h2", "How the range moved", "id", "moves-title");
        moves(main, tally, changes);
        main.close();
        main.open("section", "aria-labelledby", "evidence-title").leaf("h2", "The sentences", "id", "evidence-title");
        main.open("ul", "class", "evidence");
        groups.forEach(group -> {
            long publishers =
                    group.stream().map(ClaimPage::publisher).distinct().count();
            group.forEach(estimate -> evidence(main, estimate, publishers > 1));
        });
        main.close().close();
        return Layout.page(tally.getLabel() + " – Tallywire", "/claims", "", main);
    }

    static String missing(String key) {
        Html main = new Html().open("section");
        main.leaf("h1", "No such claim");
        main.leaf(
                "p",
                "There is no claim with the key " + key
                        + ". It may have lost its last evidence, or the index is still filling.");
        main.leaf("a", "All claims", "href", "/claims").close();
        return Layout.page("No such claim – Tallywire", "/claims", "", main);
    }

    private static void head(Html main, ClaimTally tally) {
        TallyFigures figures = tally.getAllTime();
        main.open("section", "aria-labelledby", "claim-title");
        main.open("div", "class", "row").leaf("h1", tally.getLabel(), "id", "claim-title");
        main.leaf(
                "span",
                figures.getDisputed() ? "disputed" : "not disputed",
                "class",
                figures.getDisputed() ? "badge fault" : "badge good");
        main.close();
        main.open("dl", "class", "tiles");
        tile(main, "range", FigureText.interval(figures.getLow(), figures.getHigh(), tally.getUnit()));
        if (figures.getConsensusSources() > 0) {
            tile(
                    main,
                    "consensus of " + figures.getConsensusSources(),
                    FigureText.interval(figures.getConsensusLow(), figures.getConsensusHigh(), tally.getUnit()));
        }
        Double median = figures.getMedian();
        if (median != null) {
            tile(main, "median", FigureText.interval(median, median, tally.getUnit()));
        }
        tile(main, "independent sources", Words.number(figures.getIndependentSources()));
        tile(main, "publishers", Words.number(figures.getPublishers()));
        tile(main, "speakers", Words.number(figures.getSpeakers()));
        tile(main, "articles", Words.number(figures.getArticles()));
        main.close();
        String seen = tally.getFirstSeen() == null || tally.getLastSeen() == null
                ? "The articles state no time."
                : "First seen " + time(tally.getFirstSeen()) + ", last seen " + time(tally.getLastSeen()) + " (UTC).";
        main.leaf("p", seen, "class", "hint");
        windows(main, tally);
        main.open("p", "class", "hint")
                .text("Key: ")
                .leaf("code", tally.getClaimKey())
                .close();
        main.close();
    }

    private static String words(String window) {
        return switch (window) {
            case "PT1H" -> "1 h";
            case "PT24H" -> "24 h";
            case "P7D" -> "7 d";
            default -> window;
        };
    }

    private static void windows(Html main, ClaimTally tally) {
        if (tally.getWindows().isEmpty()) {
            return;
        }
        main.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Rolling windows");
        main.open("table").open("thead").open("tr");
        for (String heading : new String[] {"Window", "Range", "Consensus", "Sources", "Publishers", "Articles", ""}) {
            main.leaf("th", heading.isEmpty() ? "Dispute" : heading, "scope", "col");
        }
        main.close().close().open("tbody");
        for (TallyFigures window : tally.getWindows()) {
            boolean empty = window.getArticles() == 0;
            main.open("tr").leaf("th", words(window.getWindow()), "scope", "row");
            main.leaf("td", empty ? "–" : FigureText.interval(window.getLow(), window.getHigh(), tally.getUnit()));
            main.leaf(
                    "td",
                    window.getConsensusSources() == 0
                            ? "–"
                            : FigureText.interval(
                                    window.getConsensusLow(), window.getConsensusHigh(), tally.getUnit()));
            main.leaf("td", Words.number(window.getIndependentSources()), "class", "num");
            main.leaf("td", Words.number(window.getPublishers()), "class", "num");
            main.leaf("td", Words.number(window.getArticles()), "class", "num");
            main.leaf("td", window.getDisputed() ? "disputed" : "–").close();
        }
        main.close().close().close();
    }

    private static void tile(Html main, String name, String value) {
        main.open("div", "class", "tile").leaf("dt", name).leaf("dd", value).close();
    }

    private static void legend(Html main) {
        main.open("ul", "class", "legend");
        main.leaf("li", "a source's estimate");
        main.leaf("li", "dashed, with an arrow: open at that end", "class", "l-open");
        main.leaf("li", "apart from the consensus", "class", "l-out");
        main.leaf("li", "consensus", "class", "l-band").close();
        main.leaf(
                "p",
                "Dashed vertical line: the median. A bracket on the left holds what counts as one source: the figures of one publisher, copies of one text or of one agency.",
                "class",
                "hint");
    }

    /** The estimates of each independent source together, in the order of their newest. */
    private static List<List<SourceEstimate>> groups(List<SourceEstimate> estimates) {
        Map<String, List<SourceEstimate>> groups = new LinkedHashMap<>();
        estimates.forEach(estimate -> groups.computeIfAbsent(
                        estimate.getSource().isEmpty() ? publisher(estimate) : estimate.getSource(),
                        source -> new ArrayList<>())
                .add(estimate));
        return List.copyOf(groups.values());
    }

    private static void moves(Html main, ClaimTally tally, List<Change> changes) {
        if (changes.isEmpty()) {
            main.leaf(
                    "p",
                    "No change is known. The time line is made from tallywire.claim-changes, which keeps 30 days.");
            return;
        }
        main.add(new MovesSvg(changes).draw());
        main.open("ol", "class", "plain", "reversed", "");
        for (Change change : changes) {
            TallyFigures after = change.change().getAfter();
            main.open("li").leaf("time", time(Instant.ofEpochMilli(change.at())));
            main.text(": "
                    + change.change().getKind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            if (after != null) {
                main.text(", range " + FigureText.interval(after.getLow(), after.getHigh(), tally.getUnit()) + ", "
                        + plural(after.getIndependentSources(), "source"));
            }
            main.close();
        }
        main.close();
    }

    private static void evidence(Html main, SourceEstimate estimate, boolean copied) {
        main.open("li").open("div", "class", "row");
        main.leaf("strong", publisher(estimate));
        main.leaf("span", FigureText.of(estimate.getQuantity()), "class", "badge")
                .close();
        main.leaf("blockquote", estimate.getSentence());
        main.open("p", "class", "who")
                .text(speaker(estimate).map(who -> "credited to " + who).orElse("in its own voice"));
        String agency = estimate.getOriginator();
        if (agency != null) {
            main.text(", copy of " + agency);
        } else if (copied) {
            main.text(", one of several near copies");
        }
        if (estimate.getPublishedAt() != null) {
            main.text(", " + time(estimate.getPublishedAt()));
        }
        safe(estimate.getUrl()).ifPresent(url -> main.text(", ")
                .leaf("a", "the article", "href", url, "rel", "noopener noreferrer nofollow"));
        main.close().close();
    }

    /** Only links into the web: an article may name any URL, one that runs script too. */
    private static Optional<String> safe(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            String scheme = String.valueOf(URI.create(url).getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    static Optional<String> speaker(SourceEstimate estimate) {
        Attribution attribution = estimate.getAttribution();
        return attribution == null
                ? Optional.empty()
                : Optional.of(
                        attribution.getCanonical().isBlank() ? attribution.getText() : attribution.getCanonical());
    }

    static String publisher(SourceEstimate estimate) {
        if (!estimate.getPublisher().isBlank()) {
            return estimate.getPublisher();
        }
        return estimate.getDomain().isBlank() ? "unknown publisher" : estimate.getDomain();
    }

    static String plural(long count, String noun) {
        return Words.number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    static String time(Instant time) {
        return TIME.format(time);
    }
}
