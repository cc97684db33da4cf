package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with all that the rules make of it.
 *
 * @param figure the figure
 * @param noun what it counts; null when only implied
 * @param event what is told of it, by the rules
 * @param meant what is told of it, where the words around it mean something else
 * @param unit the unit: the figure's own, or "person"
 * @param triggered whether a word of the sentence says what is told
 * @param verdict what the rules take it for
 */
record ToldFigure(
        Figure figure, @Nullable Noun noun, Event event, Event meant, String unit, boolean triggered, Verdict verdict) {

    /** The same figure, taken for something else. */
    ToldFigure with(Verdict other) {
        return new ToldFigure(figure, noun, event, meant, unit, triggered, other);
    }

    /** What the rules take a figure for. */
    enum Verdict {
        /** A claim on a noun, or a measure. */
        CLAIM(true),
        /** A claim on a count without a noun, of which a word tells what happens: "12 killed in blast". */
        LONE_TOLD(true),
        /** A claim on a count that the words behind it point to: "67 sent from there". */
        LONE_POINTED(true),
        /** A claim on any other count without a noun. */
        LONE(true),
        /** A count without a noun that claims nothing. */
        LONE_OTHER(false),
        /** One or no thing, a multiple, a count of which nothing is said. */
        IDLE(false),
        /** A stretch of time that only says when. */
        DURATION(false),
        /** The rest of a date, an age, a record, or a number that is not read as a figure at all. */
        OTHER(false);

        private final boolean claim;

        Verdict(boolean claim) {
            this.claim = claim;
        }

        /** Whether the rules make a claim of it. */
        boolean isClaim() {
            return claim;
        }
    }
}
