package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.EventWeights;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event of a figure by the meaning of the words around it, where no trigger is near: weights are learned. */
final class EventRanker {

    /** Triggers that cost less are never doubted; those that cost more than the second are far. */
    private static final double NEAR = 1;

    private static final double FAR = 2.5;

    /** How much likelier another event must be when the nearest trigger is not near, is far, is not there. */
    private static final double BEYOND_MIDDLE = 0.5;

    private static final double BEYOND_FAR = 0.4;
    private static final double BEYOND_NONE = 0.3;

    private final Lexicon lexicon;
    private final EventFinder finder;
    private final EventClues clues;
    private final Doers doers;
    private final Reached reached;
    private final JoinedThings joined;

    /** @param headline of the article; null without one */
    EventRanker(Lexicon lexicon, @Nullable Reading headline) {
        this.lexicon = lexicon;
        finder = new EventFinder(lexicon);
        clues = new EventClues(lexicon, headline);
        doers = new Doers(lexicon);
        reached = new Reached(lexicon.kinds());
        joined = new JoinedThings(lexicon);
    }

    /** The sort of figures that {@code figure} belongs to: "person", "thing" or "money"; null for others. */
    static @Nullable String group(Figure figure, EventReader.Result rules) {
        return switch (figure.measure()) {
            case COUNT ->
                rules.unit().equals("person")
                        ? "person"
                        : rules.unit().equals(figure.unit()) ? "thing" : null; // "to 12 million pounds from 45 million"
            case MONEY -> "money";
            case PERCENT, PHYSICAL -> null;
        };
    }

    /** The event of a figure of which the rules say {@code rules}, and of the figure before it {@code before}. */
    Event choose(
            Reading reading,
            SubjectReader.Counted counted,
            EventReader.Result rules,
            EventReader.@Nullable Result before) {
        String group = group(counted.figure(), rules);
        EventWeights.Group weights =
                group == null ? null : lexicon.eventWeights().group(group);
        boolean listed = before != null && before.event() == rules.event() && isListed(reading, counted, before);
        double doubt = group == null || listed ? 1 : doubt(reading, counted, rules, group);
        if (weights == null || doubt >= 1) {
            return rules.event();
        }
        EventClues.Clues found = clues.of(
                new HeadPath(reading), counted, rules.unit().equals("person"), before == null ? null : before.event());
        return choose(weights, found, rules.event(), doubt);
    }

    /** "seized 40 phones and 12 laptops", "killed 40 guards and 12 others": what is read of the one holds for the other. */
    private static boolean isListed(Reading reading, SubjectReader.Counted counted, EventReader.Result before) {
        Figure figure = counted.figure();
        return isOthers(reading, counted, before)
                || (Again.of(reading, figure) == Again.MORE && Again.MORE.isSameOfThings(before, figure.unit(), true));
    }

    /** "12 others", "another 12", "12 more" without a noun, joined to what was told before. */
    private static boolean isOthers(Reading reading, SubjectReader.Counted counted, EventReader.Result before) {
        Figure figure = counted.figure();
        String next = reading.sentence().lower(figure.after());
        String last = reading.sentence().lower(figure.from() - 1);
        boolean more = next.equals("others") || next.equals("more") || last.equals("another") || last.equals("further");
        return more && counted.proposed() == null && before.event() != Event.COUNT && Again.isJoined(reading, figure);
    }

    /** The event by the weights where it is by {@code doubt} likelier than that of the rules; else that of the rules. */
    static Event choose(EventWeights.Group weights, EventClues.Clues clues, Event rules, double doubt) {
        double[] likely = clues.likelihoods(weights);
        int best = 0;
        double byRules = 0;
        for (int i = 0; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
            byRules = weights.events().get(i) == rules ? likely[i] : byRules;
        }
        return likely[best] - byRules > doubt ? weights.events().get(best) : rules;
    }

    /** How much likelier another event than that of the rules must be; 1 when it is not doubted. */
    double doubt(Reading reading, SubjectReader.Counted counted, EventReader.Result rules, String group) {
        boolean doer = counted.figure().isPlainCount()
                && doers.does(reading, end(counted), group.equals("person") ? Domain.PEOPLE : Domain.THINGS);
        if (doer
                || counted.converted()
                || isRead(reading, counted.figure(), rules)
                || joined.of(reading, counted.figure(), counted.proposed()) == rules.event()) {
            return 1;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (Domain domain : domains(group)) {
            EventFinder.Found found = finder.find(reading, counted.figure(), counted.proposed(), domain);
            nearest = found == null ? nearest : Math.min(nearest, found.cost());
        }
        return nearest <= NEAR
                ? 1
                : nearest <= FAR ? BEYOND_MIDDLE : Double.isInfinite(nearest) ? BEYOND_NONE : BEYOND_FAR;
    }

    private static int end(SubjectReader.Counted counted) {
        Noun noun = counted.proposed();
        return noun == null
                ? counted.figure().after()
                : Math.max(noun.to(), counted.figure().after());
    }

    /** What rules read without a near trigger: "increased by 400", "attacked by 12 men", "revenue in the quarter rose to $4". */
    private boolean isRead(Reading reading, Figure figure, EventReader.Result rules) {
        boolean agent = rules.unit().equals("person")
                && reading.sentence().lower(figure.hedgeFrom() - 1).equals("by");
        return agent
                || Wholes.isWhole(reading, figure)
                || rules.event() == Event.INCREASE
                || rules.event() == Event.DECREASE
                || rules.event() == Event.MEASURE
                || rules.event() == Event.LAID_OFF
                || (figure.measure() == Figure.Measure.MONEY
                        && (reached.event(reading, figure) != null
                                || (rules.event() != Event.PRICE && Beside.isEstimated(reading, figure))));
    }

    private static List<Domain> domains(String group) {
        return switch (group) {
            case "person" -> List.of(Domain.PEOPLE);
            case "money" -> List.of(Domain.MONEY);
            default -> List.of(Domain.THINGS, Domain.JOBS, Domain.FLIGHTS, Domain.PEOPLE);
        };
    }
}
