package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Knows money that is seized: "seized 12 guns and $40,000 in cash". Goods by weight are measured, whoever takes them. */
final class Hauls {

    /** What the verb may cost at most: it stands right before what is seized, or behind it in the passive. */
    private static final double BESIDE = 0.9;

    private static final int NEAR = 3;

    private final EventFinder finder;

    Hauls(EventFinder finder) {
        this.finder = finder;
    }

    /** "recovered $3 million for investors", "forfeited $3 million": nobody seizes it. */
    private static boolean isBroughtBack(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1; i >= figure.hedgeFrom() - NEAR; i--) {
            String lower = reading.sentence().lower(i);
            if (lower.startsWith("recover") || lower.startsWith("forfeit")) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code figure} is seized; {@code before} is the result of the figure to the left, if any. */
    boolean isSeized(Reading reading, Figure figure, @Nullable Noun noun, EventReader.@Nullable Result before) {
        boolean worth = reading.sentence().lower(figure.after()).equals("worth")
                || reading.sentence().lower(figure.hedgeFrom() - 1).equals("worth")
                || reading.sentence().lower(figure.hedgeFrom() - 1).equals("with"); // "made off with $2 million"
        boolean told = figure.measure() == Figure.Measure.MONEY
                && reading.hits().stream().anyMatch(hit -> hit.trigger().in(Domain.THINGS) == Event.SEIZED);
        if (!told || worth || isBroughtBack(reading, figure)) {
            return false;
        }
        EventFinder.Found things = finder.find(reading, figure, noun, Domain.THINGS);
        boolean beside = things != null && things.event() == Event.SEIZED && things.cost() < BESIDE;
        return beside || (before != null && before.event() == Event.SEIZED && Again.isListed(reading, figure));
    }
}
