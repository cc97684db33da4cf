package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.Set;

/** The dimension of a claim in its key: units that articles tell in place of one another share it. */
final class KeyDimension {

    private static final String TIME = "time"; // as the table of units calls it

    /** Stretches of a day and more: nobody tells a sentence of five years or a wait of three weeks in hours. */
    private static final String DAYS = "days";

    private static final String ITEM = "item";

    private static final Set<String> OF_THE_CLOCK = Set.of("millisecond", "second", "minute", "hour");

    private KeyDimension() {}

    /** "person", "item", "money", "percent", "days" or the dimension of the unit of {@code draft}. */
    static String of(Draft draft) {
        Figure figure = draft.figure();
        if (figure.isPlainCount()) {
            // 900 workers or 900 jobs
            return draft.event() == Event.LAID_OFF ? ITEM : draft.unit();
        }
        boolean days = figure.dimension().equals(TIME) && !OF_THE_CLOCK.contains(figure.unit());
        return days ? DAYS : figure.dimension();
    }
}
