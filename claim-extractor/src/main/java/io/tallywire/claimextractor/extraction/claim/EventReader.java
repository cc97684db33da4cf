package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads event and unit of a figure: persons and things by triggers, money by its noun first, shares and moves. */
final class EventReader {

    /** What is claimed, the unit, and whether a word of the sentence says so. */
    record Result(Event event, String unit, boolean triggered) {}

    private static final String BASIS_POINT = "basis_point";
    private static final String TIME = "time";

    /** How many words a change may stand before its basis points. */
    private static final int REACH = 7;

    private final Lexicon lexicon;
    private final EventFinder finder;
    private final Difference differences;

    EventReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        finder = new EventFinder(lexicon);
        differences = new Difference(lexicon);
    }

    /** The event and unit of {@code figure}; {@code before} is the result of the figure to the left, if any. */
    Result read(Reading reading, Figure figure, @Nullable Noun noun, @Nullable Result before) {
        return switch (figure.measure()) {
            case COUNT -> count(reading, figure, noun, before);
            case MONEY -> new Result(money(reading, figure, noun, before), figure.unit(), true);
            case PERCENT -> new Result(percent(reading, figure, noun, before), figure.unit(), true);
            case PHYSICAL -> new Result(physical(reading, figure, before), figure.unit(), true);
        };
    }

    private Result count(Reading reading, Figure figure, @Nullable Noun noun, @Nullable Result before) {
        String head =
                noun == null ? "" : lexicon.forms().noun(reading.sentence().lower(noun.head()));
        Event points = differences.points(reading, figure);
        Event difference = noun == null && points == null ? differences.compared(reading, figure) : points;
        if (difference != null) {
            return new Result(difference, figure.unit(), true);
        }
        if (noun == null && before != null && before.event() == Event.COUNT && isCoordinated(reading, figure)) {
            return new Result(Event.COUNT, before.unit(), before.triggered());
        }
        Event move = move(reading, figure);
        if (move != null && isBy(reading, figure)) {
            return new Result(move, figure.unit(), true);
        }
        boolean part = before != null && before.event() != Event.COUNT && Beside.isPart(reading, figure);
        if (before != null && before.unit().equals("person") && Beside.isEarlier(reading, figure)) {
            return before;
        }
        boolean person = lexicon.claims().isPerson(head)
                || lexicon.claims().isDemonym(head)
                || lexicon.claims().headEvent(head) != null;
        Event won = lexicon.claims().isClient(head) ? won(reading, figure) : null;
        if (won != null) {
            return new Result(won, "person", true);
        }
        EventFinder.Found people = finder.find(reading, figure, noun, Domain.PEOPLE);
        if (person || (noun == null && people != null && people.cost() < EventFinder.NEAR)) {
            boolean follows = before != null
                    && before.unit().equals("person")
                    && (people == null || people.cost() >= EventFinder.NEAR);
            if (before != null && follows && (noun == null || part)) {
                return new Result(before.event(), "person", true);
            }
            return people == null
                    ? new Result(Event.COUNT, "person", person)
                    : new Result(people.event(), "person", true);
        }
        if (noun == null && before != null && before.unit().equals("person") && isCoordinated(reading, figure)) {
            return new Result(before.event(), "person", true);
        }
        if (before != null && part && before.unit().equals("person") && noun == null) {
            return new Result(before.event(), "person", true);
        }
        EventFinder.Found jobs = lexicon.claims().isJob(head) ? finder.find(reading, figure, noun, Domain.JOBS) : null;
        if (jobs != null && jobs.cost() < EventFinder.NEAR) {
            return new Result(jobs.event(), figure.unit(), true);
        }
        if (noun != null && Beside.isPerSecond(reading, noun.to())) {
            return new Result(Event.MEASURE, figure.unit(), true);
        }
        EventFinder.Found flight =
                lexicon.claims().isFlight(head) ? finder.find(reading, figure, noun, Domain.FLIGHTS) : null;
        if (flight != null && flight.cost() < EventFinder.NEAR) {
            return new Result(flight.event(), figure.unit(), true);
        }
        EventFinder.Found things = finder.find(reading, figure, noun, Domain.THINGS);
        boolean name = noun != null && reading.tag(noun.head()) == WordClass.PROPER;
        if (!name && lexicon.quantities().unit(head, false) != null && things == null) {
            // "a few more minutes"
            return new Result(Event.MEASURE, figure.unit(), true);
        }
        boolean near = things != null && things.cost() < 2;
        if (before != null
                && part
                && !near
                && !before.unit().equals("person")
                && before.unit().equals(figure.unit())) {
            return new Result(before.event(), figure.unit(), true);
        }
        if (before != null && noun != null && !near && Beside.isMore(reading, figure, before)) {
            return new Result(before.event(), figure.unit(), true);
        }
        boolean stands = noun != null || isElliptic(reading, figure);
        boolean told = near
                && things != null
                && !(things.event() == Event.LAUNCHED && lexicon.claims().isMachine(head));
        return new Result(told && things != null ? things.event() : Event.COUNT, figure.unit(), stands);
    }

    /** "lost more than a million voters", "gained 5,000 subscribers": how many more or fewer they are; null without such a verb. */
    private @Nullable Event won(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 0 && (reading.tag(at) == WordClass.ADVERB || reading.tag(at) == WordClass.DETERMINER)) {
            at--;
        }
        String verb = lexicon.forms().verb(reading.sentence().lower(at));
        return verb == null
                ? null
                : switch (verb) {
                    case "lose", "shed" -> Event.DECREASE;
                    case "gain", "add" -> Event.INCREASE;
                    default -> null;
                };
    }

    /** "67 sent from there", "two of those": a number that stands for what was told before. */
    private static boolean isElliptic(Reading reading, Figure figure) {
        int next = figure.after();
        WordClass tag = reading.tag(next);
        boolean of = reading.sentence().lower(next).equals("of");
        boolean pointed =
                of && (reading.tag(next + 1) == WordClass.PRONOUN || reading.tag(next + 1) == WordClass.RELATIVE);
        boolean verb = tag == WordClass.PARTICIPLE || tag == WordClass.VERB;
        return !figure.isOne() && !figure.adjectival() && (pointed || verb);
    }

    private static boolean isCoordinated(Reading reading, Figure figure) {
        int before = figure.hedgeFrom() - 1;
        return reading.tag(before) == WordClass.CONJUNCTION
                || reading.sentence().lower(before).equals(",");
    }

    private Event money(Reading reading, Figure figure, @Nullable Noun noun, @Nullable Result before) {
        if (costs(reading, figure)) {
            return Event.PRICE;
        }
        if (before != null && before.unit().equals(figure.unit()) && Beside.isCompared(reading, figure)) {
            return Beside.isChange(before.event()) ? Event.PRICE : before.event();
        }
        Event compared = differences.compared(reading, figure);
        Event difference = compared == null ? differences.change(reading, figure) : compared;
        if (difference != null) {
            return difference;
        }
        Event move = move(reading, figure);
        EventFinder.Found money = finder.find(reading, figure, noun, Domain.MONEY);
        if (money != null && money.event() == Event.PRICE && move != null && !isLevel(reading, figure)) {
            return move;
        }
        boolean earned = money != null && (money.event() == Event.PROFIT || money.event() == Event.LOSS);
        if (move != null && isBy(reading, figure) && !earned) {
            return move; // "cut taxes by 5 million", but "cut profit by 5 million"
        }
        Event reached = Reached.event(reading, figure);
        if (before != null && before.unit().equals(figure.unit()) && Beside.isFormer(reading, figure, before.event())) {
            return before.event();
        }
        if (reached != null) {
            return reached;
        }
        if (move != null && Beside.isRise(reading, figure, noun) && !isLevel(reading, figure)) {
            return move;
        }
        if (money != null && money.cost() < 1) {
            Event worth = Beside.worth(reading, figure);
            return worth == null ? money.event() : worth;
        }
        if (move != null) {
            return isLevel(reading, figure) ? Event.PRICE : move;
        }
        if (Beside.isEstimated(reading, figure) && money != null) {
            return money.event();
        }
        if (isLevel(reading, figure) && (money == null || money.cost() > 2)) {
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

    /** "150 basis points" are told like a percentage, other units are measures unless they change by so much. */
    private static Event physical(Reading reading, Figure figure, @Nullable Result before) {
        Event move = move(reading, figure);
        if (figure.unit().equals(BASIS_POINT)) {
            return move == null ? change(reading, figure) : move;
        }
        if (figure.dimension().equals(TIME)) {
            return Event.MEASURE; // "delayed by two hours" tells how long
        }
        if (before != null && Beside.isChange(before.event()) && Beside.isRestated(reading, figure)) {
            return before.event();
        }
        return move != null && isBy(reading, figure) ? move : Event.MEASURE;
    }

    /** The change that is told beside {@code figure} ("raises key rate 150 basis points"); MEASURE without one. */
    private static Event change(Reading reading, Figure figure) {
        Event found = Event.MEASURE;
        int nearest = REACH;
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.PERCENT);
            boolean left = hit.to() <= figure.hedgeFrom();
            int gap = left ? figure.hedgeFrom() - hit.to() : 2 * (hit.from() - figure.after());
            boolean crossed =
                    left ? reading.hasFigure(hit.to(), figure.from()) : reading.hasFigure(figure.after(), hit.from());
            if (event != null && Beside.isChange(event) && gap >= 0 && gap < nearest && !crossed) {
                found = event;
                nearest = gap;
            }
        }
        return found;
    }

    private Event percent(Reading reading, Figure figure, @Nullable Noun noun, @Nullable Result before) {
        Event move = move(reading, figure);
        if (move == null && before != null && Beside.isChange(before.event()) && Beside.isRestated(reading, figure)) {
            return before.event();
        }
        if (move != null && !isLevel(reading, figure)) {
            return move;
        }
        if (before != null && isBy(reading, figure) && Beside.isChange(before.event())) {
            // "rose by 11 percent, those of Orlu by 6 percent"
            return before.event();
        }
        if (reading.sentence().lower(figure.after()).equals("of")) {
            return Event.SHARE;
        }
        Event compared = comparison(reading, figure);
        if (compared != null) {
            return compared;
        }
        EventFinder.Found found = finder.find(reading, figure, noun, Domain.PERCENT);
        return found == null || found.cost() > 3 || isLevel(reading, figure) ? Event.SHARE : found.event();
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

    /** A verb or noun of change right before the figure, or before the "by" or "to" before it. */
    static @Nullable Event move(Reading reading, Figure figure) {
        int end = figure.hedgeFrom();
        Sentence sentence = reading.sentence();
        boolean by = sentence.lower(end - 1).equals("by");
        for (int i = 0; i < (by ? 5 : 3) && end > 0; i++) {
            for (Hit hit : reading.hits()) {
                Event percent = hit.trigger().in(Domain.PERCENT);
                Event event = percent == null ? hit.trigger().in(Domain.MONEY) : percent;
                boolean change = event == Event.INCREASE || event == Event.DECREASE;
                // "is set to drop" is a verb although "drop" is a noun as well
                boolean verb = hit.kind() != Hit.Kind.NOUN
                        || reading.tag(hit.from() - 1) == WordClass.MODAL
                        || sentence.lower(hit.from() - 1).equals("to");
                if (hit.to() == end && change && verb) {
                    return event;
                }
            }
            boolean object = by
                    && (reading.tag(end - 1) == WordClass.NOUN
                            || reading.tag(end - 1) == WordClass.PROPER
                            || reading.tag(end - 1) == WordClass.GERUND
                            || reading.tag(end - 1) == WordClass.ADJECTIVE);
            boolean link = object
                    || reading.tag(end - 1) == WordClass.PREPOSITION
                    || reading.tag(end - 1) == WordClass.ADVERB
                    || reading.tag(end - 1) == WordClass.DETERMINER
                    || sentence.lower(end - 1).equals("another");
            if (!link) {
                return null;
            }
            end--;
        }
        return null;
    }

    private static boolean isBy(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals("by");
    }

    /** Whether the figure is the level that a change ends at: "rose to 5 percent". */
    static boolean isLevel(Reading reading, Figure figure) {
        String before = reading.sentence().lower(figure.hedgeFrom() - 1);
        String hedge = reading.sentence().lower(figure.from() - 1);
        // "went up to": the words before an exact figure end in "to"
        boolean exactly = hedge.equals("to") && figure.bound() == Bound.EXACT;
        return exactly
                || before.equals("to")
                || before.equals("at")
                || before.equals("from")
                || hedge.equals("above")
                || hedge.equals("below")
                || hedge.equals("near")
                || hedge.startsWith("topp");
    }
}
