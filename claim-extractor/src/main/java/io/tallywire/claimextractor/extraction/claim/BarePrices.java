package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;

/** Knows prices that are told without a currency, or in one that is a unit of weight as well. */
final class BarePrices {

    private static final String TRADE = "trad";
    private static final String POUND = "pound";
    private static final String STERLING = "GBP";

    private final Lexicon lexicon;

    BarePrices(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code figure}, a number without a noun, is a price or a rate of exchange. */
    boolean isPrice(Reading reading, Figure figure) {
        return isQuoted(reading, figure) || isExchanged(reading, figure);
    }

    /** "hits 28 per dollar", "slid to 24.4 to the dollar": a rate of exchange. */
    private boolean isExchanged(Reading reading, Figure figure) {
        int at = figure.after();
        String link = reading.sentence().lower(at);
        boolean the = reading.sentence().lower(at + 1).equals("the");
        boolean against = the && (link.equals("to") || link.equals("against"));
        String money = lexicon.forms().noun(reading.sentence().lower(the ? at + 2 : at + 1));
        return (link.equals("per") || against) && lexicon.quantities().currency(money, "word", "weak") != null;
    }

    /** "recovered to trade at 18.60": a wording of prices right before a bare number. */
    private static boolean isQuoted(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        String link = reading.sentence().lower(at);
        return (link.equals("at") || link.equals("around"))
                && reading.hits().stream()
                        .anyMatch(hit -> hit.kind() == Hit.Kind.PHRASE
                                && reading.sentence().lower(hit.from()).startsWith(TRADE)
                                && hit.to() == at + 1
                                && hit.trigger().in(Domain.MONEY) == Event.PRICE);
    }

    /** "3,549 pounds a year, up from 1,971 pounds": pounds of weight by themselves. */
    static boolean isMoneyAgain(Reading reading, Figure figure, EventReader.Result before) {
        boolean pounds = figure.unit().equals(POUND) && before.unit().equals(STERLING);
        Again again = pounds ? Again.of(reading, figure) : Again.NOTHING;
        int link = figure.hedgeFrom() - 1;
        boolean level = pounds && reading.sentence().lower(link).equals("to") && reading.figureAt(link - 1) != null;
        return again == Again.FORMER || again == Again.COMPARED || again == Again.RESTATED || level;
    }
}
