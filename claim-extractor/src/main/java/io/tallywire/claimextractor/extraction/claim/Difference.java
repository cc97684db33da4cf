package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
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

    /** How a bare count is told as one of more or fewer: "a fall of 18,000", "16,000, up 1,200 on the year", "340 more arrests than in May"; or null. */
    @Nullable
    Event counted(Reading reading, Figure figure, @Nullable Noun noun) {
        Event named = named(reading, figure, noun);
        Event event = named == null && noun == null ? aside(reading, figure) : named;
        return event == null && noun != null ? than(reading, figure, noun) : event;
    }

    /** "a fall of 18,000", "a steep rise, of 5,500": by a noun of change before it; a loss of people or jobs is none. */
    private @Nullable Event named(Reading reading, Figure figure, @Nullable Noun noun) {
        Sentence sentence = reading.sentence();
        int of = figure.hedgeFrom() - 1;
        int at = sentence.lower(of - 1).equals(",") ? of - 2 : of - 1;
        String change = lexicon.forms().noun(sentence.lower(at));
        boolean told = sentence.lower(of).equals("of") && lexicon.kinds().is(change, WordKind.STEP);
        Trigger trigger = told ? lexicon.claims().noun(change) : null;
        Event event = trigger == null ? null : trigger.in(Domain.PERCENT);
        String head = noun == null ? "" : lexicon.forms().noun(sentence.lower(noun.head()));
        boolean fate = trigger != null && trigger.in(Domain.MONEY) == Event.LOSS && !isHeld(head);
        boolean jobs = lexicon.claims().isJob(head) || lexicon.claims().isOfFirm(head);
        return Beside.isChange(event) && !fate && !jobs ? event : null;
    }

    /** ", up 1,200 on the year", "(down 37 from May)": by a word of its own beside a level. */
    private @Nullable Event aside(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        boolean opened = reading.tag(at - 1) == WordClass.MARK && at > 1;
        boolean closed = lexicon.kinds().is(reading.sentence().lower(figure.after()), WordKind.SINCE)
                || lexicon.quantities().isTime(reading.sentence().lower(figure.after()), "lead");
        return opened && closed
                ? switch (reading.sentence().lower(at)) {
                    case "up" -> Event.INCREASE;
                    case "down" -> Event.DECREASE;
                    default -> null;
                }
                : null;
    }

    /** "340 more arrests than in May", "12 fewer beds than a year ago": against another time. */
    private @Nullable Event than(Reading reading, Figure figure, Noun noun) {
        Event event = lexicon.claims().comparison(reading.sentence().lower(figure.after()));
        int than = noun.to();
        String behind = reading.sentence().lower(than + 1);
        boolean time = reading.tag(than + 1) == WordClass.DETERMINER
                || lexicon.kinds().is(behind, WordKind.SINCE)
                || lexicon.quantities().isTime(behind, "lead");
        return event != null && reading.sentence().lower(than).equals("than") && time ? event : null;
    }

    /** Whether so many of what {@code noun} names are held, and may be lost and gained: seats, votes. */
    boolean isHeld(String noun) {
        return lexicon.kinds().is(noun, WordKind.HELD);
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
