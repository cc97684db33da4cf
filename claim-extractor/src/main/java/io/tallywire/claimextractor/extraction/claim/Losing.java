package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.Set;

/** Parts what is lost from how much a price falls: "lost 5 million dollars' worth of jewels", "crude lost 64 cents to settle at $72". */
final class Losing {

    /** How many words may stand between the verb and the amount. */
    private static final int NEAR = 5;

    /** Verbs of where a price ends. */
    private static final Set<String> ENDS = Set.of("settle", "close", "end", "finish", "trade", "stand");

    private Losing() {}

    /** Whether a verb before {@code figure} tells that it is lost, and nothing behind it where a price has come to. */
    static boolean isLost(Reading reading, Figure figure) {
        return isLoser(reading, figure) && !leadsOn(reading, figure);
    }

    /** Whether it tells so, and a price falls by {@code figure}. */
    static boolean isFall(Reading reading, Figure figure) {
        return isLoser(reading, figure) && leadsOn(reading, figure);
    }

    private static boolean isLoser(Reading reading, Figure figure) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.to() <= figure.hedgeFrom()
                        && figure.hedgeFrom() - hit.to() <= NEAR
                        && hit.kind() != Hit.Kind.NOUN
                        && hit.trigger().in(Domain.PERCENT) == Event.DECREASE
                        && hit.trigger().in(Domain.MONEY) == Event.LOSS);
    }

    /** "64 cents to $72", "64 cents to settle at $72", "64 cents, or 2 percent". */
    private static boolean leadsOn(Reading reading, Figure figure) {
        int at = figure.after();
        String lower = reading.sentence().lower(at);
        if (lower.equals("to")) {
            Figure level = reading.figureAt(at + 1);
            boolean money = level != null && level.measure() == Figure.Measure.MONEY;
            return money || ENDS.contains(reading.sentence().lower(at + 1));
        }
        int or = lower.equals(",") ? at + 1 : at;
        Figure share = reading.sentence().lower(or).equals("or") ? reading.figureAt(or + 1) : null;
        return share != null && share.measure() == Figure.Measure.PERCENT;
    }
}
