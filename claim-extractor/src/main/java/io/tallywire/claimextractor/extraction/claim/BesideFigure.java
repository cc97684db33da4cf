package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;

/**
 * Knows the nouns right behind a figure that tell where, when, of whom or for how much of another thing, and never what is counted:
 * "three hours in the cell", "fined $5 over the leak", "12 tonnes last season", "$60 a barrel", "the $10,000 mark".
 */
final class BesideFigure {

    private static final String TIME = "time";

    private final Lexicon lexicon;

    BesideFigure(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the noun at {@code at} is the first one behind a preposition, "last" or "a" right behind the figure. */
    boolean isBeside(FigurePlace place, int at) {
        Reading reading = place.way().reading();
        Figure figure = place.figure();
        int link = figure.after();
        if (at == link && (Beside.isMark(reading, figure) || isCurrency(reading, figure, at))) {
            return true;
        }
        if (at <= link
                || figure.adjectival()
                || !(isLink(reading, figure, link, at) || isRate(reading, figure, link))) {
            return false;
        }
        int from = at;
        while (from > link + 1 && isInPhrase(reading.tag(from - 1))) {
            from--;
        }
        return from == link + 1;
    }

    /** "$10 million dollars": the currency told twice. */
    private boolean isCurrency(Reading reading, Figure figure, int at) {
        return figure.measure() == Figure.Measure.MONEY
                && lexicon.quantities().currency(reading.sentence().lower(at), "word", "weak") != null;
    }

    private boolean isLink(Reading reading, Figure figure, int link, int at) {
        String lower = reading.sentence().lower(link);
        return switch (lower) {
            case "to",
                    "at",
                    "from",
                    "by",
                    "with",
                    "over",
                    "after",
                    "before",
                    "during",
                    "since",
                    "against",
                    "as",
                    "through" -> reading.tag(link) == WordClass.PREPOSITION;
            case "on", "for", "into" -> figure.measure() != Figure.Measure.MONEY; // "spent $5 on a campaign"
            case "in" -> !isSort(reading, figure, at);
            default -> lexicon.quantities().isTime(lower, "lead");
        };
    }

    /** "$5 million in aid", "5 feet in height", but not "12 in hospital", "three years in prison". */
    private static boolean isSort(Reading reading, Figure figure, int at) {
        return switch (figure.measure()) {
            case MONEY -> reading.tag(figure.after() + 1) != WordClass.DETERMINER;
            case PHYSICAL -> at == figure.after() + 1 && !figure.dimension().equals(TIME);
            case COUNT, PERCENT -> false;
        };
    }

    /** "$60 a barrel", "$1,200 an ounce". */
    private static boolean isRate(Reading reading, Figure figure, int link) {
        String lower = reading.sentence().lower(link);
        return figure.measure() == Figure.Measure.MONEY && (lower.equals("a") || lower.equals("an"));
    }

    private static boolean isInPhrase(WordClass tag) {
        return tag.isNominal() || tag == WordClass.PRONOUN;
    }
}
