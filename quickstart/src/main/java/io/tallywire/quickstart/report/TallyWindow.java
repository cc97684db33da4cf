package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.TallyFigures;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The window that a person asks for.
 *
 * @param length its length; empty for all time
 */
public record TallyWindow(Optional<Duration> length) {
    private static final String ALL = "ALL";

    /** All time. */
    public static final TallyWindow ALL_TIME = new TallyWindow(Optional.empty());

    /**
     * Reads "90m", "24h", "7d" or an ISO 8601 duration.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static TallyWindow of(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String iso = upper.startsWith("P") ? upper : (upper.endsWith("D") ? "P" : "PT") + upper;
        try {
            return new TallyWindow(Optional.of(Duration.parse(iso)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no window; give it like 1h, 24h or 7d", e);
        }
    }

    /** A tally's figures over this window; empty when it has none. */
    public Optional<TallyFigures> of(ClaimTally tally) {
        if (length.isEmpty()) {
            return Optional.of(tally.getAllTime());
        }
        return tally.getWindows().stream()
                .filter(figures -> isNamed(figures.getWindow()))
                .filter(figures -> figures.getArticles() > 0)
                .findFirst();
    }

    /** Whether a window's name in the records is this one's. */
    boolean isNamed(String window) {
        return length.map(wanted -> !window.equals(ALL) && wanted.equals(Duration.parse(window)))
                .orElse(window.equals(ALL));
    }

    /**
     * Makes sure that tallies have this window, which one that nobody reported a claim in is too.
     *
     * @throws IllegalArgumentException when there are tallies and none has it, naming the windows there are
     */
    public void requireIn(Collection<ClaimTally> tallies) {
        Set<Duration> there = new TreeSet<>();
        tallies.forEach(tally -> tally.getWindows().forEach(figures -> there.add(Duration.parse(figures.getWindow()))));
        if (length.isPresent() && !tallies.isEmpty() && !there.contains(length.get())) {
            throw new IllegalArgumentException("No tally has a window of " + shortly(length.get()) + "; there are: "
                    + there.stream().map(TallyWindow::shortly).collect(Collectors.joining(", "))
                    + ". The aggregator's tally.windows says which it keeps");
        }
    }

    /** "24h", as {@link #of(String)} reads it. */
    private static String shortly(Duration length) {
        boolean days = length.toHours() > 24 && length.equals(Duration.ofDays(length.toDays()));
        return days ? length.toDays() + "d" : length.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** A window's name in words: "last 24 h". */
    static String words(TallyFigures figures) {
        Duration length = Duration.parse(figures.getWindow());
        boolean days = length.toHours() > 24 && length.equals(Duration.ofDays(length.toDays()));
        if (days) {
            return "last " + length.toDays() + " d";
        }
        return length.equals(Duration.ofHours(length.toHours()))
                ? "last " + length.toHours() + " h"
                : "last " + length.toMinutes() + " min";
    }
}
