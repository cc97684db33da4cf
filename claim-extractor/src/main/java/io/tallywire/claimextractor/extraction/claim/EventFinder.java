package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Decides what is claimed of a figure by weighing the triggers around it: the cheapest one wins. */
final class EventFinder {

    /** An event and what it cost to reach it; under {@link #NEAR} it is sure. */
    record Found(Event event, double cost) {}

    static final double NEAR = 4;
    private static final double FAR = 7;

    /** What the verb of a clause costs at most: too little to be doubted. */
    private static final double MAIN = 0.4;

    private static final double PER_TOKEN_RIGHT = 0.25;
    private static final double PER_TOKEN_LEFT = 0.35;
    private static final int PARENTHESIS = 16;

    private static final double AMONG = 0.3;

    /** How many words a label before a colon may have: "The dead: 12 adults". */
    private static final int LABEL = 3;

    /** What it costs to say of a part what those are of whom it is one. */
    private static final double OF_WHOLE = 2.4;

    /** A headline names the toll as one of its first words. */
    private static final int SUBJECT = 4;

    private final ClaimWords words;
    private final Lexicon lexicon;
    private final Doers doers;
    private final Wholes wholes = new Wholes();

    EventFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        doers = new Doers(lexicon);
        words = lexicon.claims();
    }

    /** The event of {@code figure}, whose subject is {@code noun}; null when no trigger is in reach. */
    @Nullable
    Found find(Reading reading, Figure figure, @Nullable Noun noun, Domain domain) {
        int end = noun == null || noun.from() < figure.from() ? behind(reading, figure) : noun.to();
        int main = mainStart(reading, end);
        Found best = null;
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(domain);
            boolean others = event != null
                    && hit.from() >= end
                    && domain != Domain.MONEY
                    && domain != Domain.PERCENT
                    && doers.isDoneToOthers(reading, hit, event);
            if (event == null
                    || others
                    || isHedge(reading, figure, hit)
                    || doers.isBlast(reading, noun, hit, event)
                    || (event == Event.LAID_OFF && isAim(reading, figure, hit))) {
                continue;
            }
            double cost =
                    cost(reading, figure, noun, hit, domain, end, main) + wholes.more(reading, figure, hit, event, end);
            if (cost <= FAR && (best == null || cost < best.cost())) {
                best = new Found(event, cost);
            }
        }
        Event head = noun == null || domain != Domain.PEOPLE ? null : words.headEvent(head(reading, noun));
        return head != null && (best == null || best.cost() > NEAR) ? new Found(head, NEAR) : best;
    }

    /** "most of them, up to 60 percent": a small word before the number that is no verb. */
    private static boolean isHedge(Reading reading, Figure figure, Hit hit) {
        return hit.from() >= figure.hedgeFrom()
                && hit.to() <= figure.from()
                && !reading.tag(hit.from()).isVerbal();
    }

    /** Behind {@code figure} and "others", and, in "twelve of the wounded", behind those of whom it is a part. */
    private static int behind(Reading reading, Figure figure) {
        int at = figure.after();
        if (reading.sentence().lower(at).equals("others")
                || reading.sentence().lower(at).equals("more")) {
            return at + 1;
        }
        if (!reading.sentence().lower(at).equals("of") || reading.tag(at + 1) != WordClass.DETERMINER) {
            return at;
        }
        Figure whole = reading.figureAt(at + 2);
        int named = whole == null ? at + 2 : whole.after();
        return reading.hits().stream()
                .filter(hit -> hit.from() == named)
                .filter(hit -> hit.kind() == Hit.Kind.PHRASE || hit.kind() == Hit.Kind.BARE)
                .mapToInt(Hit::to)
                .findFirst()
                .orElse(at);
    }

    private String head(Reading reading, Noun noun) {
        return lexicon.forms().noun(reading.sentence().lower(noun.head()));
    }

    private double cost(
            Reading reading, Figure figure, @Nullable Noun noun, Hit hit, Domain domain, int end, int main) {
        if (noun != null && hit.from() >= noun.from() && hit.to() <= noun.to()) {
            boolean of = noun.to() + 1 == figure.hedgeFrom()
                    && hit.to() == noun.to()
                    && reading.sentence().lower(noun.to()).equals("of");
            return of && domain == Domain.MONEY
                    ? 0.3 // "an offer of $5 a share"
                    : inside(reading, noun, hit, domain, noun.from() < figure.from());
        }
        if (noun != null && hit.from() == noun.head() && words.headEvent(head(reading, noun)) != null) {
            return FAR + 1; // "25 lives in Lyon" are no "lives in"
        }
        if (hit.from() >= end) {
            return hit.from() < main
                    ? right(reading, figure, end, hit) + 1.5
                    : main > end ? right(reading, figure, main, hit) + 0.4 : right(reading, figure, end, hit);
        }
        boolean ofWhole = noun == null && hit.from() >= figure.after();
        return hit.to() <= figure.from() ? left(reading, figure, hit) : ofWhole ? OF_WHOLE : 0.5;
    }

    /** A trigger inside of the counted noun phrase: sure as its head, weak as its modifier. */
    private double inside(Reading reading, Noun noun, Hit hit, Domain domain, boolean before) {
        boolean head = hit.from() <= noun.head() && noun.head() < hit.to();
        if (domain == Domain.PEOPLE) {
            boolean kind = hit.kind() == Hit.Kind.NOUN && words.isPerson(head(reading, noun)); // "suicide bombers"
            return !head ? (kind ? FAR + 1 : 3) : words.isPerson(head(reading, noun)) ? 1.5 : 0.2;
        }
        return before ? (head ? 0.9 : 2.5) : head ? 0.2 : 2.5;
    }

    /** "fired tear gas at 200 demonstrators": they are no staff. */
    private static boolean isAim(Reading reading, Figure figure, Hit hit) {
        for (int i = hit.to(); i < figure.hedgeFrom(); i++) {
            String lower = reading.sentence().lower(i);
            if (lower.equals("at") || lower.equals("on") || lower.equals("into")) {
                return true;
            }
        }
        return false;
    }

    /** Behind a parenthesis that follows the noun, such as a relative clause between commas; else {@code end}. */
    private static int mainStart(Reading reading, int end) {
        int joined = behindJoined(reading, end);
        if (joined > end) {
            return joined;
        }
        boolean relative = reading.tag(end) == WordClass.RELATIVE;
        if (!reading.sentence().lower(end).equals(",")) {
            return relative ? MainVerb.behind(reading, end) : end;
        }
        int limit = Math.min(reading.sentence().size(), end + PARENTHESIS);
        for (int i = end + 1; i < limit; i++) {
            if (reading.sentence().lower(i).equals(",") && reading.tag(i + 1).isVerbal()) {
                return i + 1;
            }
        }
        return end;
    }

    /** Behind other figures and what they count that are joined to what ends at {@code end}: "two guards and 14 inmates died". */
    private static int behindJoined(Reading reading, int end) {
        int at = end;
        while (isJoint(reading.sentence().lower(at))) {
            Figure next = reading.figureAt(at + 1);
            if (next == null || next.measure() != Figure.Measure.COUNT) {
                break;
            }
            at = next.after();
            while (reading.tag(at).isNominal() && reading.figureAt(at) == null && !isHit(reading, at)) {
                at++;
            }
        }
        return reading.tag(at).isVerbal() || isHit(reading, at) ? at : end;
    }

    private static boolean isHit(Reading reading, int at) {
        return reading.tag(at) == WordClass.ADJECTIVE && reading.hits().stream().anyMatch(hit -> hit.from() == at);
    }

    private static boolean isJoint(String lower) {
        return lower.equals("and") || lower.equals(",") || lower.equals("among");
    }

    private double right(Reading reading, Figure figure, int end, Hit hit) {
        if (isMain(reading, end, hit)) {
            return MAIN;
        }
        double cost = 1 + PER_TOKEN_RIGHT * (hit.from() - end) + crossing(reading, end, hit.from());
        return switch (hit.kind()) {
            case PASSIVE, PERFECT -> cost - 1 - 0.5 * PER_TOKEN_RIGHT * (hit.from() - end);
            case BARE -> isFollowed(reading, hit) ? cost + 2 : hit.from() == end ? cost - 0.3 : cost + 0.8;
            case PHRASE ->
                isScene(reading, hit) ? cost + 2 : isAuxiliary(reading, hit.from() - 1) ? cost - 1 : cost - 0.5;
            case ACTIVE -> hit.from() == end ? cost - 0.5 : cost + 0.2;
            case NOUN -> cost + (reading.hasFigure(end, hit.from()) ? FAR : figure.to() == end ? 0.5 : 1.5);
        };
    }

    /** "all 29 on board were rescued": where they were, before what happened to them. */
    private static boolean isScene(Reading reading, Hit hit) {
        return hit.trigger().in(Domain.PEOPLE) == Event.PRESENT
                && !reading.tag(hit.from()).isVerbal()
                && reading.hits().stream()
                        .anyMatch(later -> later.from() >= hit.to()
                                && later.kind() != Hit.Kind.NOUN
                                && (reading.tag(later.from()).isVerbal() || isAuxiliary(reading, later.from() - 1))
                                && later.trigger().in(Domain.PEOPLE) != null
                                && isOneClause(reading, hit.to(), later.from()));
    }

    /** "12 men held since May were freed": the passive of those whom a participle right behind the noun only describes. */
    private static boolean isMain(Reading reading, int end, Hit hit) {
        boolean passive = hit.kind() == Hit.Kind.PASSIVE
                || hit.kind() == Hit.Kind.PERFECT
                || reading.tag(hit.from()) == WordClass.AUXILIARY
                || isAuxiliary(reading, hit.from() - 1);
        return passive
                && reading.tag(end) == WordClass.PARTICIPLE
                && reading.hits().stream().anyMatch(first -> first.from() == end)
                && isOneClause(reading, end + 1, hit.from());
    }

    private static boolean isAuxiliary(Reading reading, int at) {
        return reading.tag(at) == WordClass.AUXILIARY || reading.tag(at) == WordClass.PERFECT;
    }

    /** Whether another verb of the clause comes later, so that this bare participle only modifies the noun. */
    private static boolean isFollowed(Reading reading, Hit hit) {
        for (Hit later : reading.hits()) {
            boolean verb = later.kind() == Hit.Kind.BARE
                    || later.kind() == Hit.Kind.PASSIVE
                    || later.kind() == Hit.Kind.PERFECT;
            if (later.from() > hit.to() && verb && isOneClause(reading, hit.to(), later.from())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneClause(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            WordClass tag = reading.tag(i);
            if (tag == WordClass.CONJUNCTION
                    || tag == WordClass.RELATIVE
                    || (tag == WordClass.MARK && !reading.sentence().is(i, TokenKind.HYPHEN))
                    || reading.figureAt(i) != null) {
                return false;
            }
        }
        return true;
    }

    private double left(Reading reading, Figure figure, Hit hit) {
        int gap = Math.max(0, figure.hedgeFrom() - hit.to());
        double cost = 0.3
                + PER_TOKEN_LEFT * gap
                + crossing(reading, hit.to(), figure.hedgeFrom())
                + (hit.kind() == Hit.Kind.NOUN ? 0 : ofOther(reading, hit.to(), figure.hedgeFrom()))
                + (isRelative(reading, figure) ? 2.5 : 0);
        if (isAgent(reading, figure, hit) || isReached(reading, hit)) {
            return cost + FAR;
        }
        return switch (hit.kind()) {
            case PASSIVE -> cost + (isPaidWith(reading, figure, hit) ? 0 : 2.5);
            case BARE, ACTIVE, PERFECT -> cost;
            case PHRASE -> cost + (hit.to() == figure.hedgeFrom() ? 0.2 : 0.6);
            case NOUN -> reading.sentence().lower(hit.to()).equals("of") ? cost : cost + 1.2;
        };
    }

    /** "expose the holdings of 12 leaders": what happens, happens to the holdings. */
    private static double ofOther(Reading reading, int from, int to) {
        boolean of = to - 2 >= from && reading.sentence().lower(to - 1).equals("of");
        boolean noun = of && (reading.tag(to - 2) == WordClass.NOUN || reading.tag(to - 2) == WordClass.PROPER);
        return noun && reading.hits().stream().noneMatch(hit -> hit.from() <= to - 2 && to - 2 < hit.to()) ? 2.5 : 0;
    }

    /** "six of whom later died": what happens to them is told behind the figure. */
    private static boolean isRelative(Reading reading, Figure figure) {
        String next = reading.sentence().lower(figure.after() + 1);
        return reading.sentence().lower(figure.after()).equals("of") && (next.equals("whom") || next.equals("which"));
    }

    /** "killed by 3 gunmen": who did it, not to whom it was done. */
    private static boolean isAgent(Reading reading, Figure figure, Hit hit) {
        boolean participle =
                hit.kind() == Hit.Kind.PASSIVE || hit.kind() == Hit.Kind.BARE || hit.kind() == Hit.Kind.PHRASE;
        boolean attended = hit.trigger().in(Domain.PEOPLE) == Event.PRESENT; // "attended by 800 people"
        return participle
                && !attended
                && figure.measure() == Figure.Measure.COUNT
                && reading.sentence().lower(figure.hedgeFrom() - 1).equals("by")
                && figure.hedgeFrom() - 1 - hit.to() <= 1;
    }

    /** "the toll of the storm hits 31": the verb says no more than how many. */
    private boolean isReached(Reading reading, Hit verb) {
        return verb.trigger().in(Domain.PEOPLE) == Event.AFFECTED
                && verb.kind() != Hit.Kind.NOUN
                && reading.hits().stream()
                        .anyMatch(hit -> hit.kind() == Hit.Kind.NOUN
                                && hit.to() <= verb.from()
                                && hit.from() < SUBJECT
                                && hit.trigger().in(Domain.PEOPLE) == Event.KILLED);
    }

    /** "is funded with 7 million dollars", "was paid 7 million dollars". */
    private static boolean isPaidWith(Reading reading, Figure figure, Hit hit) {
        boolean linked = hit.to() + 1 == figure.hedgeFrom() && reading.tag(hit.to()) == WordClass.PREPOSITION;
        return figure.measure() == Figure.Measure.MONEY && (linked || hit.to() == figure.hedgeFrom());
    }

    /** "26 children were among 50 people executed": what happens to all of them happens to the part. */
    private static boolean isAmong(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals("among");
    }

    /** The price of what lies between a trigger and its figure. */
    private static double crossing(Reading reading, int from, int to) {
        double cost = 0;
        for (int i = from; i < to; i++) {
            String lower = reading.sentence().lower(i);
            Figure crossed = reading.figureAt(i);
            if (crossed != null) {
                cost += crossed.from() != i ? 0 : isAmong(reading, crossed) ? AMONG : 3.5;
            } else {
                cost += switch (reading.tag(i)) {
                    case CONJUNCTION -> lower.equals("and") || lower.equals("or") ? 1 : 2.5;
                    case RELATIVE -> 0.9;
                    case MARK ->
                        lower.equals(":") && i <= LABEL
                                ? 0.3
                                : lower.equals(";") || lower.equals(":") ? 3 : lower.equals(",") ? 0.8 : 0;
                    default -> 0;
                };
            }
        }
        return cost;
    }
}
