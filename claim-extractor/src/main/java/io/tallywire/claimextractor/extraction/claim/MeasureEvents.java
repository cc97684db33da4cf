package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what percentages and physical measures are: levels, or how much more or less. */
final class MeasureEvents {

    private static final String BASIS_POINT = "basis_point";
    private static final String TIME = "time";

    private static final String MASS = "mass";

    /** Dimensions of what something goes or reaches through. */
    private static final Set<String> DISTANCES = Set.of("length", "speed", "area");

    private final Lexicon lexicon;
    private final EventFinder finder;

    MeasureEvents(Lexicon lexicon, EventFinder finder) {
        this.lexicon = lexicon;
        this.finder = finder;
    }

    /** "150 basis points" are told like a percentage, other units are measures unless they change by so much. */
    Event physical(Reading reading, Figure figure, EventReader.@Nullable Result before) {
        Event move = Moves.move(reading, figure);
        if (figure.unit().equals(BASIS_POINT)) {
            return move == null ? Moves.beside(reading, figure) : move;
        }
        if (figure.dimension().equals(TIME)) {
            return Event.MEASURE; // "delayed by two hours" tells how long
        }
        if (before != null && isSameChange(reading, figure, before)) {
            return before.event();
        }
        return move != null && (Moves.isBy(reading, figure) || isMoved(reading, figure)) ? move : Event.MEASURE;
    }

    /** "stocks fell 7 million barrels", but "fell 7 metres" tells how deep and "lifted 7 tons of steel" what. */
    private boolean isMoved(Reading reading, Figure figure) {
        String verb = lexicon.forms().verb(reading.sentence().lower(figure.hedgeFrom() - 1));
        return verb != null
                && (lexicon.kinds().is(verb, WordKind.MOVING)
                        || (lexicon.kinds().is(verb, WordKind.WEIGHING)
                                && figure.dimension().equals(MASS)))
                && !DISTANCES.contains(figure.dimension())
                && !Moves.isLevel(reading, figure) // "fell below 19 degrees"
                && !reading.sentence().lower(figure.after()).equals("of");
    }

    Event percent(Reading reading, Figure figure, @Nullable Noun noun, EventReader.@Nullable Result before) {
        if (isOfStaff(reading, figure)) {
            return Event.LAID_OFF;
        }
        int rate = Moves.rate(reading, figure);
        Event growing = rate < 0 ? null : Moves.change(reading, rate);
        if (growing != null) {
            return growing;
        }
        Event move = Moves.move(reading, figure);
        if (move == null && before != null && isSameChange(reading, figure, before)) {
            return before.event();
        }
        if (move != null && !Moves.isLevel(reading, figure)) {
            return move;
        }
        if (before != null && Moves.isBy(reading, figure) && Beside.isChange(before.event())) {
            // "rose by 11 percent, those of Orlu by 6 percent"
            return before.event();
        }
        boolean amongMany = figure.form() == Figure.Form.SHARE
                && figure.to() > figure.from() + 1
                && reading.tag(figure.after()) == WordClass.NOUN;
        if (amongMany || reading.sentence().lower(figure.after()).equals("of")) {
            return Event.SHARE; // also "3 in 10 workers fear losing their job"
        }
        Event compared = comparison(reading, figure);
        if (compared != null) {
            return compared;
        }
        EventFinder.Found found = finder.find(reading, figure, noun, Domain.PERCENT);
        return found == null || found.cost() > 3 || Moves.isLevel(reading, figure) ? Event.SHARE : found.event();
    }

    /** "cut 5 percent of its workforce": a verb of cutting before the share, and whose jobs they are behind it. */
    private static boolean isOfStaff(Reading reading, Figure figure) {
        boolean staff = reading.hits().stream()
                .anyMatch(hit -> hit.from() == figure.after() && hit.trigger().in(Domain.PERCENT) == Event.LAID_OFF);
        return staff
                && reading.hits().stream()
                        .anyMatch(hit -> hit.to() == figure.hedgeFrom()
                                && hit.kind() != Hit.Kind.NOUN
                                && (hit.trigger().in(Domain.JOBS) == Event.LAID_OFF
                                        || hit.trigger().in(Domain.PEOPLE) == Event.LAID_OFF));
    }

    /** "rose 2 dollars, or 5 percent", "rose 2 percent in May and 5 percent in June": the same change as that of the figure before. */
    private boolean isSameChange(Reading reading, Figure figure, EventReader.Result before) {
        if (!Beside.isChange(before.event())) {
            return false;
        }
        WordClass next = reading.tag(figure.after());
        boolean open = lexicon.quantities().isTime(reading.sentence().lower(figure.after()), "lead")
                || next == WordClass.PREPOSITION
                || next == WordClass.MARK
                || next == WordClass.CONJUNCTION
                || next == WordClass.ADVERB
                || next == WordClass.DETERMINER;
        return switch (Again.of(reading, figure)) {
            case RESTATED -> true;
            case MORE, COMPARED, GAPPED ->
                before.unit().equals(figure.unit())
                        && open
                        && !reading.sentence().lower(figure.after()).equals("of");
            case NOTHING, PART, FORMER -> false;
        };
    }

    /** "14 percent bigger", "5 percent fewer than": a comparison behind the figure; null without one. */
    private @Nullable Event comparison(Reading reading, Figure figure) {
        for (int i = figure.after(); i <= figure.after() + 1; i++) {
            Event event = lexicon.claims().comparison(reading.sentence().lower(i));
            if (event != null) {
                return event;
            }
            boolean comparative =
                    lexicon.forms().isComparative(reading.sentence().lower(i));
            if (comparative && reading.tag(i) == WordClass.ADJECTIVE) {
                return Event.INCREASE;
            }
            if (reading.tag(i) != WordClass.ADVERB) {
                return null;
            }
        }
        return null;
    }
}
