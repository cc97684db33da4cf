package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Weighs what is told of a part, of the whole beside it, and of all who are somewhere: "two of the three hostages were killed". */
final class Wholes {

    /** What a trigger costs that is told of the other figure: too much. */
    private static final double OTHER = 8;

    private static final double ITS_OWN = 2;
    private static final double PLACED = 2.5;
    private static final double BEHIND_PART = 2.3;

    /** What {@code hit} costs more for {@code figure}, whose noun ends before {@code end}, because it is told of something else. */
    double more(Reading reading, Figure figure, Hit hit, Event event, int end) {
        if (hit.from() < end) {
            boolean ofPart = hit.to() <= figure.from() && hit.kind() != Hit.Kind.NOUN && isWhole(reading, figure);
            return ofPart ? OTHER : 0;
        }
        boolean adjacent = hit.from() == end;
        boolean modifies = adjacent && (hit.kind() == Hit.Kind.BARE || hit.kind() == Hit.Kind.PHRASE);
        if (isFronted(reading, figure) && isBehindComma(reading, end, hit.from())) {
            return OTHER;
        }
        if (isWhole(reading, figure)) {
            // "19 of the 24 people it infected"
            boolean relative = reading.tag(end) == WordClass.RELATIVE || reading.tag(end) == WordClass.PRONOUN;
            return modifies ? -ITS_OWN : relative ? 0 : OTHER;
        }
        boolean described = modifies && hit.kind() == Hit.Kind.BARE;
        if ((described || RightCost.isRelative(reading, end, hit)) && isPart(reading, figure, end)) {
            return BEHIND_PART;
        }
        return modifies && event == Event.PRESENT && hasPredicate(reading, hit, end) ? PLACED : 0;
    }

    /** The 30 of "16 of the 30 pupils": what is told behind them is told of the part. */
    static boolean isWhole(Reading reading, Figure figure) {
        boolean article = reading.tag(figure.hedgeFrom() - 1) == WordClass.DETERMINER;
        int of = figure.hedgeFrom() - (article ? 2 : 1);
        Figure part = reading.sentence().lower(of).equals("of") ? reading.figureAt(of - 1) : null;
        return part != null && part.isPlainCount() && reading.tag(of + 1) == WordClass.DETERMINER;
    }

    /** The nine of "Of the nine men accused, four were cleared". */
    private static boolean isFronted(Reading reading, Figure figure) {
        boolean article = reading.tag(figure.hedgeFrom() - 1) == WordClass.DETERMINER;
        int of = figure.hedgeFrom() - (article ? 2 : 1);
        return reading.sentence().lower(of).equals("of") && reading.tag(of - 1) == WordClass.MARK;
    }

    private static boolean isBehindComma(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.sentence().lower(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "freed 16 of the 30 pupils seized", "16 of the 30 who were seized": what is right behind the noun is told of all of them. */
    private static boolean isPart(Reading reading, Figure figure, int end) {
        return reading.sentence().lower(figure.after()).equals("of") && reading.hasFigure(figure.after(), end);
    }

    /** "all nine people on board survived": where they were is told by the way, what happened to them behind it. */
    private static boolean hasPredicate(Reading reading, Hit place, int end) {
        for (Hit hit : reading.hits()) {
            boolean verb = hit.kind() != Hit.Kind.NOUN
                    && hit.kind() != Hit.Kind.ACTIVE
                    && hit.trigger().in(Domain.PEOPLE) != null;
            if (verb && hit.from() >= place.to() && isOneClause(reading, end, hit.from())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneClause(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            WordClass tag = reading.tag(i);
            if (tag == WordClass.MARK || tag == WordClass.CONJUNCTION || tag == WordClass.RELATIVE) {
                return false;
            }
        }
        return !reading.hasFigure(from, to);
    }
}
