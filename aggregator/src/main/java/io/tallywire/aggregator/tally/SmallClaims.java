package io.tallywire.aggregator.tally;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How few latest reports are kept as a list in one row, and counted anew each time. A claim that outgrows the list gets rows
 * of its own for everything, and comes back when it is down to half of that, so that one report more and less does not
 * rewrite all.
 *
 * @param mostReports on the list; 0 or more
 * @param mostBytes of the list; 0 or more
 */
record SmallClaims(int mostReports, int mostBytes) {
    /** No more reports than are read for the estimates of a tally anyway; a row no longer than an article's evidence. */
    static final SmallClaims DEFAULT = new SmallClaims(20, 1_500);

    /** Whether a list may stay one. */
    boolean fits(Map<String, String> articleByPublisher) {
        return articleByPublisher.size() <= mostReports && bytes(articleByPublisher) <= mostBytes;
    }

    /** Whether rows may become a list again. */
    boolean fitsAgain(Map<String, String> articleByPublisher) {
        return fewAgain(articleByPublisher.size()) && bytes(articleByPublisher) <= mostBytes / 2;
    }

    /** Whether so many reports may become a list again, if they are short. */
    boolean fewAgain(long reports) {
        return reports <= mostReports / 2;
    }

    private static int bytes(Map<String, String> articleByPublisher) {
        return articleByPublisher.entrySet().stream()
                .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                .sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
