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

    /** What costs more is out of reach. */
    static final double FAR = 7;

    /** What it costs to say of a part what those are of whom it is one. */
    private static final double OF_WHOLE = 2.4;

    private final ClaimWords words;
    private final Lexicon lexicon;
    private final Doers doers;
    private final LeftCost left;
    private final Wholes wholes = new Wholes();

    EventFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        doers = new Doers(lexicon);
        left = new LeftCost(lexicon.kinds());
        words = lexicon.claims();
    }

    /** The event of {@code figure}, whose subject is {@code noun}; null when no trigger is in reach. */
    @Nullable
    Found find(Reading reading, Figure figure, @Nullable Noun noun, Domain domain) {
        int end = noun == null || noun.from() < figure.from() ? behind(reading, figure) : behindPair(reading, noun);
        int main = RightCost.mainStart(reading, end);
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
                    || MoneyTriggers.isChangedBy(reading, figure, hit, event)
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

    /** Behind a noun and another of persons that is joined to it: "200 girls and women kidnapped in May". */
    private int behindPair(Reading reading, Noun noun) {
        int second = noun.to() + 1;
        boolean pair = reading.sentence().lower(noun.to()).equals("and")
                && reading.tag(second) == WordClass.NOUN
                && lexicon.forms().isPlural(reading.sentence().lower(second))
                && words.isPerson(head(reading, noun))
                && words.isPerson(lexicon.forms().noun(reading.sentence().lower(second)));
        return pair ? second + 1 : noun.to();
    }

    /** Behind {@code figure} and "others", and, in "twelve of the wounded", behind those of whom it is a part. */
    private static int behind(Reading reading, Figure figure) {
        int at = figure.after();
        if (reading.sentence().lower(at).equals("others")
                || reading.sentence().lower(at).equals("more")) {
            return at + 1;
        }
        boolean of = reading.sentence().lower(at).equals("of");
        if (of && reading.tag(at + 1) == WordClass.RELATIVE) {
            return at + 2; // "twelve of whom were wounded"
        }
        if (!of || reading.tag(at + 1) != WordClass.DETERMINER) {
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
        // "operating profit" also where the noun phrase has lost its first word
        boolean reaches = noun != null && hit.from() < noun.from() && hit.to() > noun.head();
        if (noun != null && (hit.from() >= noun.from() || reaches) && hit.to() <= noun.to()) {
            if (MoneyTriggers.isPaidIn(reading, figure, noun, hit)) {
                return inside(reading, noun, hit, domain, true);
            }
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
                    ? RightCost.of(reading, figure, end, hit) + (RightCost.isRelative(reading, end, hit) ? 0.35 : 1.5)
                    : main > end
                            ? RightCost.of(reading, figure, main, hit) + 0.25
                            : RightCost.of(reading, figure, end, hit);
        }
        boolean ofWhole = noun == null && hit.from() >= figure.after();
        return hit.to() <= figure.from() ? left.of(reading, figure, noun, hit) : ofWhole ? OF_WHOLE : 0.5;
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
}
