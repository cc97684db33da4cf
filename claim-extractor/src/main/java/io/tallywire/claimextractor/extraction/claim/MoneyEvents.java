package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Reads what an amount of money is: a price, a payment, what is earned or lost, or how much more or less. */
final class MoneyEvents {

    /** How many words may name whom something costs. */
    private static final int WHOM = 5;

    /** How many tokens may stand between what is earned and "per share". */
    private static final int SHARE = 7;

    private final Lexicon lexicon;
    private final EventFinder finder;
    private final Difference differences;
    private final Reached reached;

    MoneyEvents(Lexicon lexicon, EventFinder finder) {
        this.lexicon = lexicon;
        this.finder = finder;
        differences = new Difference(lexicon);
        reached = new Reached(lexicon.kinds());
    }

    Event read(Reading reading, Figure figure, @Nullable Noun noun, EventReader.@Nullable Result before) {
        if (costs(reading, figure) || Beside.isMark(reading, figure)) {
            return Event.PRICE;
        }
        if (isLost(reading, figure)) {
            return Event.LOSS;
        }
        Again again =
                before == null || !before.unit().equals(figure.unit()) ? Again.NOTHING : Again.of(reading, figure);
        boolean level = before != null && !Beside.isChange(before.event());
        if (before != null && (again == Again.COMPARED || (again == Again.FORMER && level))) {
            return level ? before.event() : Event.PRICE;
        }
        Event compared = differences.compared(reading, figure);
        Event difference = compared == null ? differences.change(reading, figure) : compared;
        if (difference != null) {
            return difference;
        }
        Event move = Losing.isLost(reading, figure) ? null : Moves.move(reading, figure);
        EventFinder.Found money = finder.find(reading, figure, noun, Domain.MONEY);
        if (money != null && money.event() == Event.PRICE && move != null && !Moves.isLevel(reading, figure)) {
            return move;
        }
        boolean earned = move != Event.INCREASE
                && money != null
                && (money.event() == Event.PROFIT || money.event() == Event.LOSS);
        if (move == Event.DECREASE && Losing.isFall(reading, figure)) {
            return move;
        }
        if (move != null && Moves.isBy(reading, figure) && !earned) {
            return move; // "cut taxes by 5 million", but "cut profit by 5 million"
        }
        boolean changed = before != null && before.unit().equals(figure.unit()) && !level;
        if (before != null && changed && move == null && Moves.isBy(reading, figure)) {
            return before.event(); // "cut its sales by 5 million and its costs by 3 million"
        }
        Event reached = this.reached.event(reading, figure);
        if (before != null && again == Again.RESTATED && level) {
            return before.event();
        }
        if (reached != null) {
            return reached;
        }
        if (move != null && Beside.isRise(reading, figure, noun) && !Moves.isLevel(reading, figure)) {
            return move;
        }
        if (move != null && Moves.isDirect(reading, figure) && !Moves.isLevel(reading, figure)) {
            return move;
        }
        if (money != null && money.event() == Event.REVENUE && isPerShare(reading, figure.after())) {
            return Event.PROFIT;
        }
        boolean far = noun != null && noun.to() < figure.from() && reading.hasFigure(noun.to(), figure.from());
        if (before != null && again == Again.MORE && level && far) {
            return before.event(); // "provides 26 million for schools and 8 million for roads"
        }
        if (money != null && money.cost() < 1) {
            Event worth = Beside.worth(reading, figure, noun, lexicon.kinds());
            return worth == null ? money.event() : worth;
        }
        if (move != null) {
            return Moves.isLevel(reading, figure) ? Event.PRICE : move;
        }
        if (Beside.isEstimated(reading, figure) && money != null) {
            return money.event();
        }
        if (Moves.isLevel(reading, figure) && (money == null || money.cost() > 2)) {
            return Event.PRICE;
        }
        boolean follows = before != null && before.unit().equals(figure.unit()) && (money == null || money.cost() > 3);
        boolean tagged = noun != null && noun.from() == figure.after();
        boolean priced =
                (tagged || Beside.isCopular(reading, figure)) && (money == null || money.cost() > EventFinder.NEAR);
        return follows && before != null
                ? before.event()
                : priced ? Event.PRICE : money == null ? Event.PAYMENT : money.event();
    }

    /** "earned 73 cents per share", "earned 5 million dollars, or 73 cents a share". */
    private static boolean isPerShare(Reading reading, int at) {
        for (int i = at; i < at + SHARE; i++) {
            String lower = reading.sentence().lower(i);
            boolean per = lower.equals("per") || lower.equals("a");
            if (per && reading.sentence().lower(i + 1).equals("share")) {
                return true;
            }
            boolean or = lower.equals(",") || lower.equals("or") || reading.figureAt(i) != null;
            if (!or) {
                return false;
            }
        }
        return false;
    }

    /** "would cost the treasury $5": whom it costs stands between; what customers pay is told by wordings. */
    private boolean isLost(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        boolean whom = reading.tag(at) == WordClass.NOUN || reading.tag(at) == WordClass.PROPER;
        if (!whom
                || lexicon.claims()
                        .isPerson(lexicon.forms().noun(reading.sentence().lower(at)))) {
            return false;
        }
        while (at > 0 && figure.hedgeFrom() - at <= WHOM && reading.tag(at).isNominal() && !isCost(reading, at)) {
            at--;
        }
        WordClass tag = reading.tag(at);
        return isCost(reading, at)
                && (tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND)
                && lexicon.claims().phrases().startingAt(reading.sentence(), at) == null;
    }

    private boolean isCost(Reading reading, int at) {
        return lexicon.claims().isCost(reading.sentence().lower(at));
    }

    /** "likely to cost $5": right before the figure it is a price, before whom it costs a loss. */
    private boolean costs(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 0 && (reading.tag(at) == WordClass.PREPOSITION || reading.tag(at) == WordClass.ADVERB)) {
            at--;
        }
        String lower = reading.sentence().lower(at);
        return lexicon.claims().isCost(lower)
                && reading.tag(at) != WordClass.ADJECTIVE
                && (reading.tag(at - 1) != WordClass.DETERMINER
                        || reading.sentence().lower(at - 1).equals("that"))
                && !reading.sentence().lower(at + 1).equals("of");
    }
}
