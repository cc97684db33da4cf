package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Reads amounts and counts that say how much more or fewer something is than before: "$5 more than last year", "slid 30 points". */
final class Difference {

    private final Lexicon lexicon;

    Difference(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "40 million more than in May", "two fewer than now"; null without a comparison of two times. */
    @Nullable
    Event compared(Reading reading, Figure figure) {
        int at = figure.after();
        Event event = lexicon.claims().comparison(reading.sentence().lower(at));
        String link = reading.sentence().lower(at + 1);
        boolean than = link.equals("than")
                || (lexicon.kinds().is(reading.sentence().lower(at), WordKind.COMPARED) && link.equals("at"));
        return event != null && than && !hasVerb(reading, at + 2) ? event : null;
    }

    /** "700 more than there are beds": not the same at another time. */
    private static boolean hasVerb(Reading reading, int at) {
        return reading.sentence().lower(at).equals("there");
    }

    /** "a 5 million dollar rise in spending", "the 5 dollar cut": a noun of change behind an amount, whatever its tag; or null. */
    @Nullable
    Event change(Reading reading, Figure figure) {
        int at = figure.after();
        WordClass next = reading.tag(at + 1);
        boolean noun = reading.tag(figure.hedgeFrom() - 1) == WordClass.DETERMINER
                || reading.tag(figure.from() - 1) == WordClass.DETERMINER
                || reading.tag(at) == WordClass.NOUN;
        boolean closes = next == WordClass.PREPOSITION
                || next == WordClass.MARK
                || at + 1 >= reading.sentence().size();
        Trigger trigger = lexicon.claims().noun(reading.sentence().lower(at));
        Event event = !noun || !closes || trigger == null ? null : trigger.in(Domain.MONEY);
        return event == Event.INCREASE || event == Event.DECREASE ? event : null;
    }

    /** "slid 30 points", "12 points higher"; null where no points stand behind the figure, or where they are counted. */
    @Nullable
    Event points(Reading reading, Figure figure) {
        int at = figure.after();
        if (!lexicon.quantities().isNotFigure(reading.sentence().lower(at), "points")) {
            return null;
        }
        Event behind = lexicon.claims().comparison(reading.sentence().lower(at + 1));
        boolean moves = behind == null && !Moves.isLevel(reading, figure);
        return moves ? Moves.move(reading, figure) : behind;
    }
}
