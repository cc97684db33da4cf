package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Tells how triggers of money stand to an amount: what is traded for it, in what it is paid, with what something is done. */
final class MoneyTriggers {

    private MoneyTriggers() {}

    /** "$5 million raised by local firms": who did it, and no change by so much. */
    static boolean isChangedBy(Reading reading, Figure figure, Hit hit, Event event) {
        return figure.measure() == Figure.Measure.MONEY
                && hit.from() >= figure.after()
                && reading.sentence().lower(hit.to() - 1).equals("by")
                && Beside.isChange(event);
    }

    /** "bought a 9 percent stake in the firm for $5": a verb of trade, its object and "for". */
    static boolean isTraded(Reading reading, Figure figure, Hit hit) {
        Event event = hit.trigger().in(Domain.MONEY);
        int link = figure.hedgeFrom() - 1;
        if (figure.measure() != Figure.Measure.MONEY
                || hit.kind() == Hit.Kind.NOUN
                || hit.to() > link
                || (event != Event.PAYMENT && event != Event.PRICE)
                || !reading.sentence().lower(link).equals("for")) {
            return false;
        }
        for (int i = hit.to(); i < link; i++) {
            WordClass tag = reading.tag(i);
            Figure other = reading.figureAt(i);
            boolean object = tag.isNominal()
                    || tag == WordClass.PREPOSITION
                    || reading.sentence().is(i, TokenKind.HYPHEN)
                    || reading.sentence().is(i, TokenKind.POSSESSIVE);
            if (other == null ? !object : other.measure() == Figure.Measure.MONEY) {
                return false;
            }
        }
        return true;
    }

    /** "is funded with 7 million dollars", "was paid 7 million dollars". */
    static boolean isPaidWith(Reading reading, Figure figure, Hit hit) {
        boolean out = reading.sentence().lower(hit.to()).equals("out"); // "was swindled out of"
        boolean linked = hit.to() + (out ? 2 : 1) == figure.hedgeFrom()
                && reading.tag(figure.hedgeFrom() - 1) == WordClass.PREPOSITION;
        return figure.measure() == Figure.Measure.MONEY && (linked || hit.to() == figure.hedgeFrom());
    }

    /** "demanded $5 in bitcoin", "bought back $5 of its shares": in what it is paid. */
    static boolean isPaidIn(Reading reading, Figure figure, Noun noun, Hit hit) {
        String link = reading.sentence().lower(figure.after());
        return noun.from() >= figure.after() + 1
                && (link.equals("in") || link.equals("of"))
                && hit.trigger().in(Domain.MONEY) == Event.PRICE;
    }
}
