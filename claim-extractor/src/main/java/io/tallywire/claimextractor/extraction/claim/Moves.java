package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of change beside a figure: whether it tells by how much something moves, or where it ends. */
final class Moves {

    /** How many words a change may stand before its basis points. */
    private static final int REACH = 7;

    /** How many words may stand between a change and its figure, and how many with an object and "by". */
    private static final int NEAR = 3;

    private static final int OBJECT = 10;

    /** What a change has that goes on. */
    private static final Set<String> RATES = Set.of("rate", "pace", "clip");

    private Moves() {}

    /** A verb or noun of change right before the figure, or before the "by" or "to" before it. */
    static @Nullable Event move(Reading reading, Figure figure) {
        int end = figure.hedgeFrom();
        Sentence sentence = reading.sentence();
        boolean by = sentence.lower(end - 1).equals("by");
        for (int i = 0; i < (by ? OBJECT : NEAR) && end > 0; i++) {
            for (Hit hit : reading.hits()) {
                Event percent = hit.trigger().in(Domain.PERCENT);
                Event money = percent == null ? hit.trigger().in(Domain.MONEY) : percent;
                // "to raise" is a wording of funding, "to raise the fee by 5 dollars" none
                boolean raised = by && i > 1 && hit.to() == end && isRaise(sentence, end - 1);
                Event event = raised ? Event.INCREASE : money;
                boolean change = event == Event.INCREASE || event == Event.DECREASE;
                // "is set to drop" is a verb although "drop" is a noun as well
                boolean verb = hit.kind() != Hit.Kind.NOUN
                        || reading.tag(hit.from() - 1) == WordClass.MODAL
                        || sentence.lower(hit.from() - 1).equals("to")
                        || (by && i > 1 && isFinite(reading, hit)); // "the heat cuts yields by"
                if (hit.to() == end && change && verb) {
                    return event;
                }
            }
            boolean object = by
                    && (reading.tag(end - 1) == WordClass.NOUN
                            || reading.tag(end - 1) == WordClass.PROPER
                            || reading.tag(end - 1) == WordClass.GERUND
                            || reading.tag(end - 1) == WordClass.ADJECTIVE
                            || ClauseSubject.isJoint(reading, end - 1)
                            || sentence.is(end - 1, TokenKind.HYPHEN)
                            || reading.tag(end - 1) == WordClass.NUMBER // "cuts 2024 sales by"
                            || (i == 1 && reading.tag(end - 1) == WordClass.VERB)); // "cut output by"
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

    /** Whether a form of "to raise" stands at {@code at}. */
    static boolean isRaise(Sentence sentence, int at) {
        return sentence.lower(at).startsWith("rais");
    }

    /** Whether a noun of change by its tag stands with the ending of a verb right before an object. */
    private static boolean isFinite(Reading reading, Hit hit) {
        String lower = reading.sentence().lower(hit.from());
        WordClass next = reading.tag(hit.to());
        return lower.endsWith("s")
                && (next == WordClass.DETERMINER || next == WordClass.NOUN || next == WordClass.ADJECTIVE);
    }

    /** The verb of "grew at an annual rate of 5%", "shrank at a 3% pace"; -1 without one. */
    static int rate(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.hedgeFrom() - 1;
        boolean of = sentence.lower(at).equals("of");
        if (of && !RATES.contains(sentence.lower(at - 1))) {
            return -1;
        }
        at = of ? at - 2 : at;
        while (at > 0 && reading.tag(at).isNominal() && reading.figureAt(at) == null) {
            at--;
        }
        boolean told = of || RATES.contains(sentence.lower(figure.after()));
        int verb = told && sentence.lower(at).equals("at") ? at - 1 : -1;
        return verb >= 0 && change(reading, verb) != null ? verb : -1;
    }

    /** What the verb of change at {@code at} tells; null for another word. */
    static @Nullable Event change(Reading reading, int at) {
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.PERCENT);
            if (hit.from() == at && hit.kind() != Hit.Kind.NOUN && Beside.isChange(event)) {
                return event;
            }
        }
        return null;
    }

    /** "fell 3.1 cents": whether a verb that tells of nothing but change stands right before the figure. */
    static boolean isDirect(Reading reading, Figure figure) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.to() == figure.hedgeFrom()
                        && hit.kind() != Hit.Kind.NOUN
                        && Beside.isChange(hit.trigger().in(Domain.PERCENT))
                        && hit.trigger().in(Domain.MONEY) == null);
    }

    static boolean isBy(Reading reading, Figure figure) {
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
                || hedge.startsWith("top");
    }

    /** The change that is told beside {@code figure} ("raises key rate 150 basis points"); MEASURE without one. */
    static Event beside(Reading reading, Figure figure) {
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
}
