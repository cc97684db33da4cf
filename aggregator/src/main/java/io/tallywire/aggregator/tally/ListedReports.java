package io.tallywire.aggregator.tally;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** So few that they are listed in the claim's summary, and counted by the plain rules. */
final class ListedReports implements LatestReports {
    private final ClaimSummary summary;
    private final Windows windows;
    private final Function<String, Report> reports;
    private final NavigableMap<String, String> articleByPublisher;

    /** @param reports finds a report by article id */
    ListedReports(
            ClaimSummary summary,
            NavigableMap<String, String> articleByPublisher,
            Windows windows,
            Function<String, Report> reports) {
        this.summary = summary;
        this.articleByPublisher = articleByPublisher;
        this.windows = windows;
        this.reports = reports;
    }

    @Override
    public Optional<String> articleOf(String publisher) {
        return Optional.ofNullable(articleByPublisher.get(publisher));
    }

    @Override
    public void add(String publisher, String articleId) {
        articleByPublisher.put(publisher, articleId);
    }

    @Override
    public void remove(String publisher, String articleId) {
        articleByPublisher.remove(publisher);
    }

    @Override
    public void leave(int window, long from, long to) {
        // Which report is in which window is found when they are counted.
    }

    @Override
    public void write() {
        // The summary is written with the list.
    }

    @Override
    public Tally tally(Articles articles, int listed) {
        return BatchTally.of(
                articleByPublisher.values().stream().map(reports).toList(),
                articles,
                windows,
                Instant.ofEpochMilli(summary.clock),
                listed);
    }
}
