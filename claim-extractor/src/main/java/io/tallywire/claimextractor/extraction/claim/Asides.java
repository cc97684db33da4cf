package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Knows which figures of reported speech its speaker does not assert: what is known, told of when, or only described. */
final class Asides {

    private static final String AFTER = "after";

    private final WordKinds kinds;

    Asides(WordKinds kinds) {
        this.kinds = kinds;
    }

    /** Whether {@code figure}, which {@code credit} covers, is no part of what is said. */
    boolean isAside(Reading reading, Speech speech, Figure figure, Speech.Credit credit) {
        boolean quoted = speech.quoted().get(figure.from());
        if (isWhole(reading, figure)) {
            return true;
        }
        if (credit.from() == 0) {
            return !quoted && credit.verb() < figure.from() && isDescription(reading, figure, credit.verb());
        }
        return isOfAct(reading, figure, credit)
                || (!quoted
                        && (isKnown(reading, figure, credit)
                                || isLongAgo(reading, figure, credit)
                                || isPlace(reading, figure)
                                || isDescription(reading, figure, credit.from())));
    }

    /**
     * Whether a figure is told as known before: "praised the release of the 30 crew" does not assert that there were 30.
     * As the subject of what is said it is asserted: "said the two men were hurt".
     */
    private static boolean isKnown(Reading reading, Figure figure, Speech.Credit credit) {
        if (figure.measure() == Figure.Measure.MONEY) {
            return false;
        }
        int at = Math.max(0, figure.hedgeFrom() - 1);
        while (at < figure.from() && !isDefinite(reading.sentence().lower(at))) {
            at++;
        }
        boolean known = at < figure.from();
        boolean all = reading.sentence().lower(at - 1).equals("all");
        at = all ? at - 1 : at;
        WordClass before = reading.tag(at - 1);
        boolean subject = at == credit.from()
                || before == WordClass.CONJUNCTION
                || before == WordClass.MARK
                || reading.sentence().lower(at - 1).equals("that");
        return known && !subject && !isWholeOfPart(reading, at); // "17 of the 88 wounded" tells both
    }

    /** The object of an act and when it was done: "announced his resignation after 20 games". */
    private static boolean isOfAct(Reading reading, Figure figure, Speech.Credit credit) {
        int at = figure.hedgeFrom() - 1;
        while (at > credit.from()
                && !reading.sentence().lower(at).equals(AFTER)
                && reading.tag(at).isNominal()) {
            at--;
        }
        if (at <= credit.from() || !reading.sentence().lower(at).equals(AFTER)) {
            return false;
        }
        for (int i = credit.from(); i < at; i++) {
            if (!reading.tag(i).isNominal() && reading.tag(i) != WordClass.PREPOSITION) {
                return false;
            }
        }
        return true;
    }

    /** Of another time than what is said: "said the move was wrong, two years after hundreds of women were robbed". */
    private boolean isLongAgo(Reading reading, Figure figure, Speech.Credit credit) {
        for (int i = figure.hedgeFrom() - 1; i > credit.from(); i--) {
            if (ClauseBounds.isComma(reading, i)) {
                return false;
            }
            if (reading.sentence().lower(i).equals(AFTER)) {
                return kinds.is(reading.sentence().lower(i - 1), WordKind.STRETCH)
                        && opens(reading, i - 1, credit.from());
            }
        }
        return false;
    }

    /** Whether a comma stands before the stretch of time that ends at {@code at}: ", more than two years". */
    private static boolean opens(Reading reading, int at, int from) {
        int comma = at - 1;
        while (comma > from
                && !ClauseBounds.isComma(reading, comma)
                && reading.tag(comma) != WordClass.VERB
                && !ClauseBounds.startsVerb(reading, comma)
                && reading.tag(comma) != WordClass.PARTICIPLE) {
            comma--;
        }
        return ClauseBounds.isComma(reading, comma);
    }

    /** How large a place is: "in Melby, a town of 3,000". */
    private boolean isPlace(Reading reading, Figure figure) {
        int before = figure.hedgeFrom() - 1;
        int noun = before - 1;
        int comma = noun;
        while (comma > 0 && reading.tag(comma).isNominal()) {
            comma--;
        }
        return reading.sentence().lower(before).equals("of")
                && kinds.is(reading.sentence().lower(noun), WordKind.PLACE)
                && ClauseBounds.isComma(reading, comma);
    }

    /** What a clause at the end says of a noun that the report names: "said it hit Perm, which is 210 km away". */
    private static boolean isDescription(Reading reading, Figure figure, int from) {
        int relative = figure.hedgeFrom() - 1;
        while (relative > from && !isRelative(reading, relative) && !ClauseBounds.isComma(reading, relative)) {
            relative--;
        }
        int comma = relative - 1;
        if (comma <= from + 1
                || !isRelative(reading, relative)
                || !ClauseBounds.isComma(reading, comma)
                || reading.figureAt(comma - 1) != null) {
            return false;
        }
        for (int i = figure.after(); i < reading.sentence().size(); i++) {
            if (ClauseBounds.isComma(reading, i)) {
                // "said the firm, which has 52 shops, would move"
                return ClauseBounds.startsVerb(reading, i + 1) && isState(reading, relative + 1);
            }
        }
        return isState(reading, relative + 1);
    }

    private static boolean isRelative(Reading reading, int at) {
        return reading.tag(at) == WordClass.RELATIVE
                || reading.sentence().lower(at).equals("where");
    }

    /** Whether a clause behind the comma at {@code comma} says how things are: ", which has 2,600 workers". */
    static boolean describes(Reading reading, int comma) {
        return ClauseBounds.isComma(reading, comma)
                && reading.tag(comma + 1) == WordClass.RELATIVE
                && isState(reading, comma + 2);
    }

    /** Whether the first verb from {@code from} on is one of the present that says how things are: "which stands at". */
    private static boolean isState(Reading reading, int from) {
        int verb = from;
        while (verb < reading.sentence().size() && !reading.tag(verb).isVerbal()) {
            verb++;
        }
        return switch (reading.tag(verb)) {
            case VERB -> true;
            case AUXILIARY ->
                reading.sentence().lower(verb).equals("is")
                        || reading.sentence().lower(verb).equals("are");
            case PERFECT ->
                !reading.sentence().lower(verb).equals("had")
                        && !reading.tag(verb + 1).isVerbal();
            default -> false;
        };
    }

    /** The whole of which a part is told, and which is known: "12 of the more than 90". */
    private static boolean isWhole(Reading reading, Figure figure) {
        return figure.measure() != Figure.Measure.MONEY
                && figure.hedgeFrom() < figure.from()
                && isWholeOfPart(reading, figure.hedgeFrom() - 1);
    }

    private static boolean isWholeOfPart(Reading reading, int the) {
        return the > 1
                && isDefinite(reading.sentence().lower(the))
                && reading.sentence().lower(the - 1).equals("of")
                && (reading.figureAt(the - 2) != null || reading.tag(the - 2) == WordClass.DETERMINER);
    }

    private static boolean isDefinite(String lower) {
        return lower.equals("the") || lower.equals("these") || lower.equals("those");
    }
}
