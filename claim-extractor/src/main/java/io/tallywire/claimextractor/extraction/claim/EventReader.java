package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Reads event and unit of a figure: persons and things by triggers, money by its noun first, shares and moves. */
final class EventReader {

    /** What is claimed, the unit, and whether a word of the sentence says so. */
    record Result(Event event, String unit, boolean triggered) {}

    private static final String PERSON = "person";

    /** What a trigger right beside a figure costs at most. */
    private static final double BESIDE = 0.8;

    private final Lexicon lexicon;
    private final EventFinder finder;
    private final Difference differences;
    private final MoneyEvents money;
    private final MeasureEvents measures;
    private final SharedFates fates;
    private final Hauls hauls;
    private final BarePrices prices;
    private final JoinedThings joint;

    EventReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        finder = new EventFinder(lexicon);
        differences = new Difference(lexicon);
        money = new MoneyEvents(lexicon, finder);
        measures = new MeasureEvents(lexicon, finder);
        fates = new SharedFates(lexicon.claims(), finder);
        hauls = new Hauls(finder);
        prices = new BarePrices(lexicon);
        joint = new JoinedThings(lexicon);
    }

    /** The event and unit of {@code figure}; {@code before} is the result of the figure to the left, if any. */
    Result read(Reading reading, Figure figure, @Nullable Noun noun, @Nullable Result before) {
        if (hauls.isSeized(reading, figure, noun, before)) {
            return new Result(Event.SEIZED, figure.unit(), true);
        }
        return switch (figure.measure()) {
            case COUNT -> count(reading, figure, noun, before);
            case MONEY -> new Result(money.read(reading, figure, noun, before), figure.unit(), true);
            case PERCENT -> new Result(measures.percent(reading, figure, noun, before), figure.unit(), true);
            case PHYSICAL ->
                before != null && BarePrices.isMoneyAgain(reading, figure, before)
                        ? new Result(
                                Beside.isChange(before.event()) ? Event.PRICE : before.event(), before.unit(), true)
                        : new Result(measures.physical(reading, figure, before), figure.unit(), true);
        };
    }

    private Result count(Reading reading, Figure figure, @Nullable Noun noun, @Nullable Result before) {
        Event points = differences.points(reading, figure);
        Event difference = noun == null && points == null ? differences.compared(reading, figure) : points;
        difference = difference == null ? differences.counted(reading, figure, noun) : difference;
        if (difference != null) {
            return new Result(difference, figure.unit(), true);
        }
        if (noun == null
                && before != null
                && before.event() == Event.COUNT
                && isCoordinated(reading, figure)
                && !isToldBeside(reading, figure)) {
            return new Result(Event.COUNT, before.unit(), before.triggered());
        }
        Event move = Moves.move(reading, figure);
        if (move != null && Moves.isBy(reading, figure)) {
            return new Result(move, figure.unit(), true);
        }
        Again again = before == null ? Again.NOTHING : Again.of(reading, figure);
        String head =
                noun == null ? "" : lexicon.forms().noun(reading.sentence().lower(noun.head()));
        if (noun == null && prices.isPrice(reading, figure)) {
            return new Result(Event.PRICE, figure.unit(), true);
        }
        boolean grown = noun == null
                && before != null
                && Beside.isChange(before.event())
                && Moves.isLevel(reading, figure)
                && isGathering(reading, figure);
        if (isOfPlace(reading, figure) || grown) {
            return new Result(Event.PRESENT, PERSON, true);
        }
        boolean bare = noun == null && (again == Again.FORMER || again == Again.COMPARED);
        if (before != null && bare && before.event() != Event.COUNT && !Beside.isChange(before.event())) {
            return new Result(before.event(), before.unit(), true);
        }
        boolean person = lexicon.claims().isPerson(head)
                || lexicon.claims().isDemonym(head)
                || lexicon.claims().headEvent(head) != null;
        boolean sum = (again == Again.FORMER && (noun == null || person))
                || (noun == null && Beside.isTotal(reading, figure));
        if (before != null && before.unit().equals(PERSON) && sum) {
            return before;
        }
        Event won = lexicon.claims().isClient(head) || differences.isHeld(head) ? won(reading, figure) : null;
        if (won != null) {
            return new Result(won, person ? PERSON : figure.unit(), true);
        }
        if (isStaffCut(reading, figure, noun, head)) {
            return new Result(Event.LAID_OFF, PERSON, true);
        }
        EventFinder.Found people = finder.find(reading, figure, noun, Domain.PEOPLE);
        boolean near = people != null
                && people.cost() < EventFinder.NEAR
                && !(people.event() == Event.PRESENT && (again == Again.PART || isOthers(reading, figure)));
        boolean follows = before != null
                && before.unit().equals(PERSON)
                && ((again == Again.PART && before.event() != Event.COUNT)
                        || (noun == null && isCoordinated(reading, figure))
                        || (person && Again.isListed(reading, figure)));
        if (before != null && follows && !near && (person || noun == null)) {
            return new Result(before.event(), PERSON, true);
        }
        boolean others = !person && people != null && isOfThings(reading, figure, before, people);
        if (person || (noun == null && near && !others)) {
            return people == null
                    ? new Result(Event.COUNT, PERSON, person)
                    : new Result(fate(people.event(), head), PERSON, true);
        }
        return thing(reading, figure, noun, head, again, before);
    }

    /** What {@code event} is for those whom {@code head} names: bodies that are pulled from the rubble are no rescue. */
    private Event fate(Event event, String head) {
        boolean dead = event == Event.RESCUED && lexicon.kinds().is(head, WordKind.CORPSE);
        return dead ? Event.KILLED : event;
    }

    private Result thing(
            Reading reading, Figure figure, @Nullable Noun noun, String head, Again again, @Nullable Result before) {
        // "40 job losses"
        Trigger cut = lexicon.claims().noun(head);
        boolean lost = noun != null
                && cut != null
                && cut.in(Domain.JOBS) != null
                && lexicon.claims()
                        .isJob(lexicon.forms().noun(reading.sentence().lower(noun.head() - 1)));
        EventFinder.Found jobs =
                lost || lexicon.claims().isJob(head) ? finder.find(reading, figure, noun, Domain.JOBS) : null;
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
        Event joined = joint.of(reading, figure, noun);
        boolean near = things != null && things.cost() < 2;
        Event fate = near ? null : fates.of(reading, figure, noun, head);
        if (fate != null) {
            return new Result(fate, figure.unit(), true);
        }
        if (joined != null && (things == null || things.cost() > BESIDE)) {
            return new Result(joined, figure.unit(), true);
        }
        if (before != null && !near && again.isSameOfThings(before, figure.unit(), noun != null)) {
            return new Result(before.event(), figure.unit(), true);
        }
        // "launched two attacks", "fires up three engines"
        boolean told = near
                && things != null
                && (things.event() != Event.LAUNCHED
                        || noun == null
                        || name
                        || lexicon.claims().isLaunched(head));
        boolean stands = noun != null || isElliptic(reading, figure) || (told && isNew(reading, figure));
        return new Result(told && things != null ? things.event() : Event.COUNT, figure.unit(), stands);
    }

    /** "Of the nine men accused, four were cleared": a verb of what happens right beside a bare count. */
    private boolean isToldBeside(Reading reading, Figure figure) {
        EventFinder.Found people = finder.find(reading, figure, null, Domain.PEOPLE);
        EventFinder.Found things = finder.find(reading, figure, null, Domain.THINGS);
        return (people != null && people.cost() < BESIDE) || (things != null && things.cost() < BESIDE);
    }

    /** "Another three were wrecked": as many more than were told before. */
    private static boolean isNew(Reading reading, Figure figure) {
        String before = reading.sentence().lower(figure.from() - 1);
        String next = reading.sentence().lower(figure.after());
        return before.equals("another") || before.equals("further") || next.equals("more") || next.equals("others");
    }

    /** "seized 12 cars and burned three others": what happens to people and things alike goes on with the things. */
    private boolean isOfThings(Reading reading, Figure figure, @Nullable Result before, EventFinder.Found people) {
        boolean things = before != null && before.unit().equals(figure.unit()) && before.triggered();
        EventFinder.Found same = things ? finder.find(reading, figure, null, Domain.THINGS) : null;
        return same != null && same.cost() <= people.cost();
    }

    /** "cut 2,400 workers", "the 5,400 workers cut in May": a verb of what happens to jobs right beside staff. */
    private boolean isStaffCut(Reading reading, Figure figure, @Nullable Noun noun, String head) {
        boolean staff = lexicon.claims().isOfFirm(head) && !lexicon.claims().isClient(head);
        return staff
                && noun != null
                && reading.hits().stream()
                        .anyMatch(hit -> (hit.to() == figure.hedgeFrom()
                                        || (hit.from() == noun.to() && hit.kind() == Hit.Kind.BARE))
                                && hit.kind() != Hit.Kind.NOUN
                                && hit.trigger().in(Domain.JOBS) == Event.LAID_OFF
                                && hit.trigger().in(Domain.MONEY) != Event.LOSS);
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

    /** "a city of 1.2 million people was cut off": how many live in a place that something happens to. */
    private static boolean isOfPlace(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals("of")
                && reading.hits().stream()
                        .anyMatch(hit -> hit.to() == figure.hedgeFrom()
                                && hit.kind() == Hit.Kind.PHRASE
                                && hit.trigger().in(Domain.PEOPLE) == Event.PRESENT);
    }

    /** "the population grew by 3,000 to 1.2 million": whether people somewhere are told of. */
    private boolean isGathering(Reading reading, Figure figure) {
        EventFinder.Found found = finder.find(reading, figure, null, Domain.PEOPLE);
        return found != null && found.event() == Event.PRESENT;
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

    /** "killed 12 guards and three others in the town", "two in the town and another three": where they were is told by the way. */
    private static boolean isOthers(Reading reading, Figure figure) {
        boolean more = reading.sentence().lower(figure.after()).equals("others")
                || reading.sentence().lower(figure.from() - 1).equals("another");
        return more && isCoordinated(reading, figure);
    }

    private static boolean isCoordinated(Reading reading, Figure figure) {
        return Again.isJoined(reading, figure);
    }
}
