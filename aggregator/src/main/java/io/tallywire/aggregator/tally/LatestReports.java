package io.tallywire.aggregator.tally;

import java.util.Optional;

/** The newest report of each of a claim's publishers, from which its figures follow. */
sealed interface LatestReports permits ListedReports, IndexedReports {
    /** Which article of a publisher it is. */
    Optional<String> articleOf(String publisher);

    void add(String publisher, String articleId);

    /** Removes one that is there. */
    void remove(String publisher, String articleId);

    /** The clock has moved: what lies from one time up to before another leaves a window. */
    void leave(int window, long from, long to);

    /** Writes the rows, those of the summary excepted. */
    void write();

    /** The tally of at least one report, once all is written. */
    Tally tally(Articles articles, int listed);
}
