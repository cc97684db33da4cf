package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Decides what is claimed of a figure by weighing the triggers around it: the cheapest one wins. */
final class EventFinder {

    /** An event and what it cost to reach it; under {@link #NEAR} it is sure. */
    record Found(Event event, double cost) {}

    static final double NEAR = 4;
    private static final double FAR = 7;
    private static final double PER_TOKEN_RIGHT = 0.25;
    private static final double PER_TOKEN_LEFT = 0.35;
    private static final int PARENTHESIS = 16;

    private final ClaimWords words;
    private final Lexicon lexicon;

    EventFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        words = lexicon.claims();
    }

    /** The event of {@code figure}, whose subject is {@code noun}; null when no trigger is in reach. */
    @Nullable
    Found find(Reading reading, Figure figure, @Nullable Noun noun, Domain domain) {
        int end = noun == null || noun.from() < figure.from() ? figure.after() : noun.to();
        int main = mainStart(reading, end);
        Found best = null;
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(domain);
            if (event == null || (event == Event.LAID_OFF && isAim(reading, figure, hit))) {
                continue;
            }
            double cost = cost(reading, figure, noun, hit, domain, end, main);
            if (cost <= FAR && (best == null || cost < best.cost())) {
                best = new Found(event, cost);
            }
        }
        Event head = noun == null || domain != Domain.PEOPLE ? null : words.headEvent(head(reading, noun));
        return head != null && (best == null || best.cost() > NEAR) ? new Found(head, NEAR) : best;
    }

    private String head(Reading reading, Noun noun) {
        return lexicon.forms().noun(reading.sentence().lower(noun.head()));
    }

    private double cost(
            Reading reading, Figure figure, @Nullable Noun noun, Hit hit, Domain domain, int end, int main) {
        if (noun != null && hit.from() >= noun.from() && hit.to() <= noun.to()) {
            return inside(reading, noun, hit, domain, noun.from() < figure.from());
        }
        if (hit.from() >= end) {
            return hit.from() < main
                    ? right(reading, figure, end, hit) + 1.5
                    : main > end ? right(reading, figure, main, hit) + 0.4 : right(reading, figure, end, hit);
        }
        return hit.to() <= figure.from() ? left(reading, figure, hit) : 0.5;
    }

    /** A trigger inside of the counted noun phrase: sure as its head, weak as its modifier. */
    private double inside(Reading reading, Noun noun, Hit hit, Domain domain, boolean before) {
        boolean head = hit.from() <= noun.head() && noun.head() < hit.to();
        if (domain == Domain.PEOPLE) {
            return !head ? 3 : words.isPerson(head(reading, noun)) ? 1.5 : 0.2;
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

    private double right(Reading reading, Figure figure, int end, Hit hit) {
        double cost = 1 + PER_TOKEN_RIGHT * (hit.from() - end) + crossing(reading, end, hit.from());
        return switch (hit.kind()) {
            case PASSIVE, PERFECT -> cost - 1 - 0.5 * PER_TOKEN_RIGHT * (hit.from() - end);
            case BARE -> isFollowed(reading, hit) ? cost + 2 : hit.from() == end ? cost - 0.3 : cost + 0.8;
            case PHRASE -> isAuxiliary(reading, hit.from() - 1) ? cost - 1 : cost - 0.5;
            case ACTIVE -> cost + 0.2;
            case NOUN -> cost + (figure.to() == end ? 0.5 : 1.5);
        };
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
                    || tag == WordClass.MARK
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
        if (isAgent(reading, figure, hit)) {
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
        return participle
                && figure.measure() == Figure.Measure.COUNT
                && reading.sentence().lower(figure.hedgeFrom() - 1).equals("by")
                && figure.hedgeFrom() - 1 - hit.to() <= 1;
    }

    /** "is funded with 7 million dollars", "was paid 7 million dollars". */
    private static boolean isPaidWith(Reading reading, Figure figure, Hit hit) {
        boolean linked = hit.to() + 1 == figure.hedgeFrom() && reading.tag(hit.to()) == WordClass.PREPOSITION;
        return figure.measure() == Figure.Measure.MONEY && (linked || hit.to() == figure.hedgeFrom());
    }

    /** The price of what lies between a trigger and its figure. */
    private static double crossing(Reading reading, int from, int to) {
        double cost = 0;
        for (int i = from; i < to; i++) {
            String lower = reading.sentence().lower(i);
            Figure crossed = reading.figureAt(i);
            if (crossed != null) {
                cost += crossed.from() == i ? 3.5 : 0;
            } else {
                cost += switch (reading.tag(i)) {
                    case CONJUNCTION -> lower.equals("and") || lower.equals("or") ? 1 : 2.5;
                    case RELATIVE -> 0.9;
                    case MARK -> lower.equals(";") || lower.equals(":") ? 3 : lower.equals(",") ? 0.8 : 0;
                    default -> 0;
                };
            }
        }
        return cost;
    }
}
