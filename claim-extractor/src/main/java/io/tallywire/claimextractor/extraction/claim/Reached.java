package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Reads what "rose to" or "stood at" an amount of money when that is no price: revenue, profit, a loss, a bill, aid. */
final class Reached {

    private final WordKinds kinds;

    /** The most words of an object. */
    private static final int OBJECT = 5;

    Reached(WordKinds kinds) {
        this.kinds = kinds;
    }

    /** "revenue in the quarter rose to 2 million": the event of the subject of the verb before {@code figure}; or null. */
    @Nullable
    Event event(Reading reading, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(link);
        Event object = lower.equals("to") ? object(reading, beforeMove(reading, link)) : null;
        if (object != null) {
            return object;
        }
        int verb = lower.equals("to") ? verb(reading, link) : lower.equals("at") ? level(reading, link) : -1;
        if (verb < 0) {
            return null;
        }
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.MONEY);
            boolean told = event != null && event != Event.PRICE && !Beside.isChange(event);
            boolean noun = hit.kind() == Hit.Kind.NOUN || hit.kind() == Hit.Kind.PHRASE;
            if (told && noun && !isCost(reading, hit) && hit.to() <= verb && isSubject(reading, hit, verb)) {
                return event;
            }
        }
        return null;
    }

    /** Over "by 19 euros" or "5 percent" to where it starts: "raise the allowance by 19 euros to 250 euros". */
    private static int beforeMove(Reading reading, int to) {
        Figure move = reading.figureAt(to - 1);
        int by = move == null ? -1 : move.hedgeFrom() - 1;
        return reading.sentence().lower(by).equals("by")
                ? by
                : move != null && move.measure() == Figure.Measure.PERCENT ? move.hedgeFrom() : to;
    }

    /** "raised its offer to 5 dollars a share": what the object of a verb of change says; null without one. */
    private @Nullable Event object(Reading reading, int to) {
        int verb = to - 1;
        while (verb > 0 && reading.tag(verb).isNominal() && to - verb <= OBJECT) {
            verb--;
        }
        if (verb == to - 1
                || !changes(reading, verb)
                || kinds.is(reading.sentence().lower(verb), WordKind.LEVEL)) {
            return null;
        }
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.MONEY);
            boolean told = event != null && event != Event.PRICE && !Beside.isChange(event);
            // "raised its profit forecast to"
            boolean last = hit.to() == to
                    || (hit.to() == to - 1 && kinds.is(reading.sentence().lower(to - 1), WordKind.OUTLOOK));
            if (told && hit.kind() == Hit.Kind.NOUN && last && !isCost(reading, hit)) {
                return event;
            }
        }
        return null;
    }

    /** The verb of "stood at", "came in at"; -1 for another. */
    private int level(Reading reading, int at) {
        int verb = reading.sentence().lower(at - 1).equals("in") ? at - 2 : at - 1;
        return kinds.is(reading.sentence().lower(verb), WordKind.LEVEL) ? verb : -1;
    }

    private static int verb(Reading reading, int to) {
        int verb = to - 1;
        while (verb > 0 && reading.tag(verb) == WordClass.ADVERB) {
            verb--;
        }
        return verb;
    }

    /** Whether {@code hit} stands right before the verb, or before that of a change with only words between that belong to it. */
    private boolean isSubject(Reading reading, Hit hit, int verb) {
        if (hit.to() == start(reading, verb)) {
            return reading.tag(verb) == WordClass.PARTICIPLE || changes(reading, verb);
        }
        if (reading.tag(verb - 1) == WordClass.RELATIVE
                && reading.sentence().lower(verb - 2).equals(",")
                && hit.to() == verb - 2) {
            return changes(reading, verb); // "the debt, which stood at"
        }
        boolean phrase = endsNoun(reading, hit.to()) && isHead(reading, hit);
        for (int i = hit.to(); i < verb; i++) {
            WordClass tag = reading.tag(i);
            phrase &= tag.isNominal()
                    || tag == WordClass.PREPOSITION
                    || tag == WordClass.ADVERB
                    || tag == WordClass.NUMBER
                    || reading.sentence().lower(i).startsWith("end"); // "in the three months ended June 30"
        }
        return phrase && changes(reading, verb);
    }

    /** Where the verbs that end with {@code verb} start: "has climbed", "is expected to rise", "will rise". */
    private static int start(Reading reading, int verb) {
        int start = verb;
        while (start > 0 && verb - start < OBJECT && isBeforeVerb(reading, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isBeforeVerb(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case AUXILIARY, PERFECT, MODAL, ADVERB, PARTICIPLE -> true;
            default -> reading.sentence().lower(at).equals("to");
        };
    }

    /** "the cost of a ticket rose to", "the bond fell to": a price. */
    private static boolean isCost(Reading reading, Hit hit) {
        String lower = reading.sentence().lower(hit.from());
        return lower.startsWith("cost") || lower.startsWith("bond");
    }

    /** Whether what follows tells of the noun that ends at {@code to}: "profit before tax", "profit attributable to owners". */
    private static boolean endsNoun(Reading reading, int to) {
        WordClass next = reading.tag(to);
        return next == WordClass.PREPOSITION
                || next == WordClass.ADVERB
                || reading.tag(to - 1) == WordClass.PREPOSITION
                || (next == WordClass.ADJECTIVE && reading.tag(to + 1) == WordClass.PREPOSITION);
    }

    private boolean changes(Reading reading, int verb) {
        return kinds.is(reading.sentence().lower(verb), WordKind.LEVEL)
                || Moves.isRaise(reading.sentence(), verb)
                || reading.hits().stream()
                        .filter(hit -> hit.from() <= verb && verb < hit.to())
                        .anyMatch(hit -> hit.to() > verb + 1 // "rose to" as a wording
                                || Beside.isChange(hit.trigger().in(Domain.PERCENT)));
    }

    /** Whether no preposition makes the phrase of {@code hit} a part of another one: "a share in the revenue fund". */
    private static boolean isHead(Reading reading, Hit hit) {
        int start = hit.from();
        while (start > 0
                && reading.tag(start - 1).isNominal()
                && reading.tag(start - 1) != WordClass.PROPER) { // "said on Tuesday profit fell to"
            start--;
        }
        return reading.tag(start - 1) != WordClass.PREPOSITION;
    }
}
