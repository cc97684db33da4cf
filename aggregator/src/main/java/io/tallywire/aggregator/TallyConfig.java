package io.tallywire.aggregator;

import io.tallywire.aggregator.tally.Windows;
import java.time.Duration;
import java.util.List;

/**
 * What the tallies are told.
 *
 * @param listedSources how many estimates and speakers a tally lists at most; the counts stay exact. At least 1.
 * @param windows the rolling windows
 * @param clock what their "now" is
 * @param publishInterval how often the tally of one claim is published at most; zero publishes every change
 * @param withdrawalMemory how long a withdrawal is remembered against older versions that arrive late
 */
public record TallyConfig(
        int listedSources, Windows windows, ClockMode clock, Duration publishInterval, Duration withdrawalMemory) {

    public TallyConfig {
        if (withdrawalMemory.isNegative()) {
            throw new IllegalArgumentException("A withdrawal can't be remembered for " + withdrawalMemory);
        }
    }

    /** Which clock says what is "now". */
    public enum ClockMode {
        /** The machine's. */
        WALL,
        /** The latest time of any article seen so far, for replays: the same input ends in the same tallies, whenever. */
        EVENT
    }

    /** Enough to see who says what; the largest tally stays far below the broker's limit of 1 MB a record. */
    public static final int DEFAULT_LISTED_SOURCES = 25;

    /** One hour, a day, a week; the trend compares the last day with what is older. */
    public static final Windows DEFAULT_WINDOWS =
            new Windows(List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7)), Duration.ofHours(24));

    /** As often as results are committed. */
    public static final Duration DEFAULT_PUBLISH_INTERVAL = Duration.ofMillis(100);

    public static final Duration DEFAULT_WITHDRAWAL_MEMORY = Duration.ofDays(30);

    public static TallyConfig defaults() {
        return new TallyConfig(
                DEFAULT_LISTED_SOURCES,
                DEFAULT_WINDOWS,
                ClockMode.WALL,
                DEFAULT_PUBLISH_INTERVAL,
                DEFAULT_WITHDRAWAL_MEMORY);
    }

    /** The same with another clock. */
    public TallyConfig withClock(ClockMode newClock) {
        return new TallyConfig(listedSources, windows, newClock, publishInterval, withdrawalMemory);
    }

    /** The same with another interval of publication. */
    public TallyConfig withPublishInterval(Duration newInterval) {
        return new TallyConfig(listedSources, windows, clock, newInterval, withdrawalMemory);
    }

    /** The same with another length of its lists. */
    public TallyConfig withListedSources(int newListedSources) {
        return new TallyConfig(newListedSources, windows, clock, publishInterval, withdrawalMemory);
    }
}
