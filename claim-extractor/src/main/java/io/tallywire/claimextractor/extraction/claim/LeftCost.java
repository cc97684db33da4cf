package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** What it costs to take a trigger before a figure for what is told of it. */
final class LeftCost {

    private static final double PER_TOKEN = 0.35;

    /** What it costs to say of a figure what a participle says of its noun. */
    private static final double DESCRIBED = 0.6;

    /** What a verb of trade costs before "for". */
    private static final double TRADE = 0.7;

    /** A headline names the toll as one of its first words. */
    private static final int SUBJECT = 4;

    /** What it costs to say of a figure what is tallied before its verb. */
    private static final double TALLIED = 0.7;

    private final WordKinds kinds;

    LeftCost(WordKinds kinds) {
        this.kinds = kinds;
    }

    /** The cost of {@code hit} before {@code figure}, which counts {@code noun}. */
    double of(Reading reading, Figure figure, @Nullable Noun noun, Hit hit) {
        if (isOfOther(reading, figure, hit)) {
            return EventFinder.FAR + 1;
        }
        boolean described = noun != null && figure.isPlainCount() && describes(reading, noun, hit);
        if (described || isAmong(reading, figure, hit)) {
            return DESCRIBED;
        }
        if (isTally(reading, figure, hit)) {
            return TALLIED;
        }
        int gap = Math.max(0, figure.hedgeFrom() - hit.to());
        double cost = 0.3
                + PER_TOKEN * gap
                + Crossing.cost(reading, hit.to(), figure.hedgeFrom())
                + (hit.kind() == Hit.Kind.NOUN ? 0 : ofOther(reading, hit.to(), figure.hedgeFrom()))
                + (isRelative(reading, figure) ? 2.5 : 0);
        if (cost > TRADE && MoneyTriggers.isTraded(reading, figure, hit)) {
            return TRADE;
        }
        if (isAgent(reading, figure, hit) || isReached(reading, hit)) {
            return cost + EventFinder.FAR;
        }
        return switch (hit.kind()) {
            case PASSIVE -> cost + (MoneyTriggers.isPaidWith(reading, figure, hit) ? 0 : 2.5);
            case BARE, ACTIVE, PERFECT -> cost;
            case PHRASE -> cost + (hit.to() == figure.hedgeFrom() ? 0.2 : 0.6);
            case NOUN -> reading.sentence().lower(hit.to()).equals("of") ? cost - PER_TOKEN : cost + 1.2;
        };
    }

    /** "among those rounded up were 14 children". */
    private static boolean isAmong(Reading reading, Figure figure, Hit hit) {
        return hit.to() + 1 == figure.hedgeFrom()
                && reading.tag(hit.to()) == WordClass.AUXILIARY
                && reading.tag(hit.from() - 1) == WordClass.DETERMINER
                && reading.sentence().lower(hit.from() - 2).equals("among");
    }

    /** "the number of wounded from the blast rose to 44", "the death toll stands at 44". */
    private boolean isTally(Reading reading, Figure figure, Hit hit) {
        boolean phrase = hit.kind() == Hit.Kind.PHRASE
                && (kinds.is(reading.sentence().lower(hit.to() - 1), WordKind.TALLY)
                        || kinds.is(reading.sentence().lower(hit.from()), WordKind.TALLY));
        boolean counted = hit.kind() == Hit.Kind.NOUN
                && reading.sentence().lower(hit.from() - 1).equals("of")
                && kinds.is(reading.sentence().lower(hit.from() - 2), WordKind.TALLY);
        return (phrase || counted) && RightCost.isOneClause(reading, hit.to(), figure.hedgeFrom());
    }

    /** "the number of migrants kidnapped in May rose to 44", "the workers who were dismissed number 44". */
    private static boolean describes(Reading reading, Noun noun, Hit hit) {
        int at = noun.to();
        while (at < hit.from() && (reading.tag(at) == WordClass.RELATIVE || reading.tag(at) == WordClass.AUXILIARY)) {
            at++;
        }
        boolean told = reading.tag(at) == WordClass.PARTICIPLE || hit.kind() == Hit.Kind.PHRASE;
        return at == hit.from() && told && hit.kind() != Hit.Kind.PERFECT;
    }

    /** "maimed 12 refugees and 7 others": what the others are called by is no word of what happened. */
    private static boolean isOfOther(Reading reading, Figure figure, Hit hit) {
        Figure other = hit.kind() == Hit.Kind.NOUN ? reading.figureAt(hit.from() - 1) : null;
        return other != null && !other.equals(figure) && other.isPlainCount();
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
    private static boolean isReached(Reading reading, Hit verb) {
        return verb.trigger().in(Domain.PEOPLE) == Event.AFFECTED
                && verb.kind() != Hit.Kind.NOUN
                && reading.hits().stream()
                        .anyMatch(hit -> hit.kind() == Hit.Kind.NOUN
                                && hit.to() <= verb.from()
                                && hit.from() < SUBJECT
                                && hit.trigger().in(Domain.PEOPLE) == Event.KILLED);
    }
}
