package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** What it costs to take a trigger behind a figure and its noun for what is told of them. */
final class RightCost {

    /** What the verb of a clause costs at most: too little to be doubted. */
    private static final double MAIN = 0.4;

    private static final double PER_TOKEN = 0.25;
    private static final int PARENTHESIS = 16;

    /** What the verb of a relative clause right behind the noun costs. */
    private static final double RELATIVE = 0.6;

    private RightCost() {}

    /** The cost of {@code hit} behind {@code end}, where figure and noun end. */
    static double of(Reading reading, Figure figure, int end, Hit hit) {
        if (isMain(reading, end, hit)) {
            return MAIN;
        }
        if (isRelative(reading, end, hit)) {
            return RELATIVE;
        }
        int gap = gap(reading, end, hit.from());
        double cost = 1 + PER_TOKEN * gap + Crossing.cost(reading, end, hit.from());
        return switch (hit.kind()) {
            case PASSIVE, PERFECT -> cost - 1 - 0.5 * PER_TOKEN * gap;
            case BARE -> isFollowed(reading, hit) ? cost + 2 : hit.from() == end ? cost - 0.3 : cost + 0.8;
            case PHRASE ->
                isScene(reading, hit) ? cost + 2 : isAuxiliary(reading, hit.from() - 1) ? cost - 1 : cost - 0.5;
            case ACTIVE -> hit.from() == end ? cost - 0.5 : cost + 0.2;
            case NOUN -> cost + (reading.hasFigure(end, hit.from()) ? EventFinder.FAR : figure.to() == end ? 0.5 : 1.5);
        };
    }

    /** How many words stand between {@code end} and the verb at {@code to}, without its auxiliaries. */
    private static int gap(Reading reading, int end, int to) {
        int gap = 0;
        for (int i = end; i < to; i++) {
            gap += isAuxiliary(reading, i) || reading.tag(i) == WordClass.MODAL ? 0 : 1;
        }
        return gap;
    }

    /** "the 12 farmers who were wounded": what the clause tells of them first. */
    static boolean isRelative(Reading reading, int end, Hit hit) {
        return reading.tag(end) == WordClass.RELATIVE
                && hit.kind() != Hit.Kind.NOUN
                && gap(reading, end + 1, hit.from()) == 0;
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

    /** Whether no conjunction, relative pronoun, mark or figure stands between two tokens. */
    static boolean isOneClause(Reading reading, int from, int to) {
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

    /** Behind a parenthesis that follows the noun, such as a relative clause between commas; else {@code end}. */
    static int mainStart(Reading reading, int end) {
        int joined = behindJoined(reading, end);
        if (joined > end) {
            return joined;
        }
        boolean relative = reading.tag(end) == WordClass.RELATIVE;
        int comma = behindOf(reading, end);
        if (!reading.sentence().lower(comma).equals(",")) {
            return relative ? MainVerb.behind(reading, end) : end;
        }
        int limit = Math.min(reading.sentence().size(), comma + PARENTHESIS);
        for (int i = comma + 1; i < limit; i++) {
            if (reading.sentence().lower(i).equals(",") && reading.tag(i + 1).isVerbal()) {
                return i + 1;
            }
        }
        return end;
    }

    /** Behind "of staff" in "40 members of staff, among them ten drivers, were". */
    private static int behindOf(Reading reading, int end) {
        int at = end;
        if (reading.sentence().lower(end).equals("of")) {
            at++;
            while (reading.tag(at).isNominal() && reading.figureAt(at) == null) {
                at++;
            }
        }
        return at;
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
}
