package io.tallywire.dashboard.web;

import io.tallywire.dashboard.board.AppHealth;
import io.tallywire.dashboard.board.Retention;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.board.TopicFlow;
import io.tallywire.dashboard.cluster.DeadLetter;
import io.tallywire.dashboard.cluster.DeadLetters;
import io.tallywire.dashboard.cluster.DeadLetters.RejectedSource;
import io.tallywire.dashboard.lag.Words;
import io.tallywire.schemas.topic.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What did not get through, and what may not. */
final class LossSection {
    private static final double PERCENT = 100;
    private static final Map<String, String> COUNTS = headings();

    private LossSection() {}

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put(AppHealth.UNREADABLE, "Unreadable");
        headings.put(AppHealth.REFUSED, "Refused");
        headings.put(AppHealth.LATE_VERSIONS, "Overtaken");
        headings.put(AppHealth.DROPPED, "Dropped");
        return headings;
    }

    static Html of(Snapshot snapshot) {
        Html html = new Html().leaf("h2", "Losses", "id", "losses-title");
        TopicFlow dead = snapshot.topics().get(Topics.DEAD_LETTERS.name());
        html.leaf("p", count(dead == null ? OptionalLong.of(0) : dead.endSum()));
        DeadLetters letters = snapshot.deadLetters();
        if (!letters.newest().isEmpty()) {
            html.leaf("p", "The newest that apps gave up on:");
            html.open("ul", "class", "letters");
            letters.newest().forEach(letter -> write(html, letter));
            html.close();
        }
        html.leaf("h3", "Rejected by ingest");
        rejected(html, letters);
        html.leaf("h3", "Retention");
        if (snapshot.retention().isEmpty()) {
            html.leaf("p", "No reader loses records, or is about to.");
        } else {
            html.open("ul");
            snapshot.retention().forEach(risk -> html.leaf("li", words(risk)));
            html.close();
        }
        snapshot.gaps().settings().forEach(gap -> html.leaf("p", gap + ".", "class", "hint"));
        html.leaf("h3", "Given up on by the apps");
        counts(html, snapshot.apps());
        return html;
    }

    private static void rejected(Html html, DeadLetters letters) {
        if (letters.rejected().isEmpty()) {
            html.leaf("p", "No rejects.");
        } else {
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Rejected by ingest");
            html.open("table").open("thead").open("tr");
            for (String heading : List.of("Source", "Rejects", "Newest", "Where", "Why", "Raw text")) {
                html.leaf("th", heading, "scope", "col");
            }
            html.close().close().open("tbody");
            letters.rejected().forEach(source -> write(html, source));
            html.close().close().close();
        }
        html.leaf(
                "p",
                "Each source with its newest reject, of what came since the dashboard started and a little before. Ingest"
                        + " keeps all of them, whole, with --rejects; with --no-dead-letters it tells nothing here.",
                "class",
                "hint");
    }

    private static void write(Html html, RejectedSource source) {
        DeadLetter newest = source.newest();
        html.open("tr").leaf("th", source.source(), "scope", "row");
        html.leaf("td", Words.number(source.count()), "class", "num");
        html.open("td").leaf("time", time(newest)).close();
        html.leaf("td", newest.place()).leaf("td", newest.reason(), "class", "words");
        html.open("td", "class", "words").leaf("code", newest.sample()).close().close();
    }

    private static String time(DeadLetter letter) {
        return Instant.ofEpochMilli(letter.at()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What each instance has counted; the end of the dead-letter topic can't tell letters from ends of transactions. */
    private static void counts(Html html, List<AppHealth> apps) {
        if (apps.stream().noneMatch(app -> !app.totals().isEmpty())) {
            html.leaf("p", "No app answers here; their own /metrics tell it.");
            return;
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Given up on by the apps");
        html.open("table").open("thead").open("tr").leaf("th", "App", "scope", "col");
        COUNTS.values().forEach(heading -> html.leaf("th", heading, "scope", "col"));
        html.close().close().open("tbody");
        for (AppHealth app : apps) {
            html.open("tr").leaf("th", app.name() + " at " + app.url(), "scope", "row");
            COUNTS.keySet().forEach(total -> html.leaf("td", number(app.total(total)), "class", "num"));
            html.close();
        }
        html.close().close().close();
        html.leaf(
                "p",
                "Since each instance started. Unreadable: bytes that are no record. Refused: a record that makes no sense."
                        + " Both are in the dead letters; a transaction that is tried again counts again. Overtaken: a"
                        + " version of an article that came after a newer one, which counts. Dropped: by Kafka Streams itself.",
                "class",
                "hint");
    }

    private static String number(OptionalLong count) {
        return count.isPresent() ? Words.number(count.getAsLong()) : "unknown";
    }

    private static String count(OptionalLong end) {
        if (end.isEmpty()) {
            return "How many dead letters there are can't be read.";
        }
        return end.getAsLong() == 0
                ? "No dead letters."
                : "Dead letters: the topic's end offset is " + Words.number(end.getAsLong())
                        + " (ends of transactions count too).";
    }

    private static void write(Html html, DeadLetter letter) {
        html.open("li");
        html.leaf("time", time(letter));
        html.text(" from " + (letter.topic().isEmpty() ? "an unknown topic" : letter.topic()));
        html.text(letter.place().isEmpty() ? ": " : ", " + letter.place() + ": ");
        html.leaf("code", letter.reason()).close();
    }

    private static String words(Retention risk) {
        return risk.lost() > 0
                ? risk.group() + " lost " + Words.records(risk.lost()) + " of " + risk.partition()
                        + ": they were deleted before it came to them"
                : risk.group() + " is about to lose records of " + risk.partition() + ": "
                        + Math.round(risk.share() * PERCENT) + " % of the retention is used up";
    }
}
