package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a figure goes on from the one before it in its sentence, by the words between them: the same is claimed of it again. */
enum Again {
    /** It does not. */
    NOTHING,
    /** The same told another way: "rose 2 dollars, or 5 percent", "rose 2 dollars (5 percent)". */
    RESTATED,
    /** A part of it: "40 people, including 12 children", "40, 12 of them girls", "three flights -- two from Orlu". */
    PART,
    /** The same of another time or by another count: "compared with 8 million a year before", "against 3 million". */
    COMPARED,
    /** The level that it was before: "up from 80", "to 61 on Tuesday, from 48". */
    FORMER,
    /** One more of a list: "40 phones and 12 laptops", "0.4 percent in May and 5 percent from a year earlier". */
    MORE,
    /** The same of another thing, with the verb left out: "sales rose 4 percent and profit 12 percent". */
    GAPPED;

    /** How many words a counted noun may have. */
    private static final int COUNTED = 3;

    /** How many words may stand between a figure and that of an earlier time. */
    private static final int TOLD = 9;

    /** The most words of a noun whose verb is left out. */
    private static final int GAP = 4;

    private static final Set<String> OUTLOOKS = Set.of(
            "forecast", "forecasts", "estimate", "estimates", "expectation", "expectations", "projection", "target");

    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

    /** How {@code figure} goes on from the one to the left of it. */
    static Again of(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.hedgeFrom() - 1;
        if (isRestated(reading, at)) {
            return RESTATED;
        }
        if (isPart(reading, figure, at)) {
            return PART;
        }
        while (at > 0 && reading.tag(at) == WordClass.ADVERB) {
            at--;
        }
        at = beforeOutlook(reading, at);
        String lower = sentence.lower(at);
        String before = sentence.lower(at - 1);
        boolean moved = before.equals("up") || before.equals("down");
        if (lower.equals("from") && (moved || isNear(reading, at))) {
            return FORMER;
        }
        boolean compared = before.equals("compared") && (lower.equals("with") || lower.equals("to"));
        if (compared || lower.equals("against") || lower.equals("versus")) {
            return COMPARED;
        }
        return isJoined(reading, at) && isNear(reading, at) ? MORE : isGapped(reading, figure) ? GAPPED : NOTHING;
    }

    /** Over "a forecast of" in "compared with a forecast of 5 percent"; else {@code at}. */
    private static int beforeOutlook(Reading reading, int at) {
        String link = reading.sentence().lower(at);
        if ((!link.equals("of") && !link.equals("for"))
                || !OUTLOOKS.contains(reading.sentence().lower(at - 1))) {
            return at;
        }
        int from = at - 1;
        while (from > 0 && reading.tag(from).isNominal() && reading.figureAt(from) == null) {
            from--;
        }
        return from;
    }

    /** Whether only a noun stands between {@code figure} and what joins it to a figure behind a verb of change. */
    static boolean isGapped(Reading reading, Figure figure) {
        Figure last = before(reading, figure);
        int at = figure.hedgeFrom() - 1;
        boolean noun = reading.tag(at) == WordClass.NOUN || reading.tag(at) == WordClass.PROPER;
        if (last == null
                || !noun
                || last.measure() != figure.measure()
                || !last.unit().equals(figure.unit())) {
            return false;
        }
        while (at >= last.after() && isNamed(reading, at)) {
            at--;
        }
        return isJoined(reading, at)
                && figure.hedgeFrom() - 1 - at <= GAP
                && isNear(reading, at)
                && (Moves.move(reading, last) != null || isGapped(reading, last));
    }

    /** Whether a conjunction or a comma stands at {@code at}. */
    static boolean isJoined(Reading reading, int at) {
        return reading.tag(at) == WordClass.CONJUNCTION
                || reading.sentence().lower(at).equals(",");
    }

    /** Whether {@code figure} is joined to what was told before, perhaps as more of it: "and 12", "and another 12", ", a further 12". */
    static boolean isJoined(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(at);
        if (lower.equals("another")) {
            at--;
        } else if (lower.equals("further") && reading.tag(at - 1) == WordClass.DETERMINER) {
            at -= 2;
        }
        return isJoined(reading, at);
    }

    private static boolean isNamed(Reading reading, int at) {
        return reading.tag(at).isNominal() || reading.sentence().is(at, TokenKind.POSSESSIVE);
    }

    private static @Nullable Figure before(Reading reading, Figure figure) {
        Figure last = null;
        for (Figure other : reading.figures()) {
            last = other.from() < figure.from() ? other : last;
        }
        return last;
    }

    /** Whether the same happens to the things that a figure of {@code unit} counts as to those before it, of which {@code before} is. */
    boolean isSameOfThings(EventReader.Result before, String unit, boolean named) {
        boolean taken = before.event() == Event.SEIZED || before.event() == Event.DAMAGED;
        return switch (this) {
            case PART -> before.event() != Event.COUNT && before.unit().equals(unit);
            case MORE -> named ? taken : before.event() == Event.LAID_OFF; // "will cut 40 jobs in Orlu and 12 in Melby"
            case NOTHING, RESTATED, COMPARED, FORMER, GAPPED -> false;
        };
    }

    private static boolean isRestated(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        boolean bracketed = lower.equals("(") && reading.figureAt(at - 1) != null;
        return bracketed || (lower.equals("or") && isRightBefore(reading, at));
    }

    private static boolean isPart(Reading reading, Figure figure, int at) {
        Sentence sentence = reading.sentence();
        String lower = sentence.lower(at);
        boolean among = sentence.lower(at - 1).equals("among") && (lower.equals("them") || lower.equals("those"));
        boolean ofThem = sentence.lower(at - 1).equals("of") && isThem(lower);
        boolean of = sentence.lower(figure.after()).equals("of");
        boolean placed = DASHES.contains(lower) && reading.tag(figure.after()) == WordClass.PREPOSITION && !of;
        return lower.equals("including")
                || among
                || ofThem
                || (of && isThem(sentence.lower(figure.after() + 1)))
                || placed;
    }

    private static boolean isThem(String lower) {
        return lower.equals("them") || lower.equals("whom") || lower.equals("which");
    }

    /** "The dead: 12 adults and five children": nothing but the noun of the figure before and "and" stands between. */
    static boolean isListed(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        return isJoined(reading, at) && isRightBefore(reading, at);
    }

    /** A figure, and perhaps its noun, right before the token {@code at}: "30 points, or". */
    static boolean isRightBefore(Reading reading, int at) {
        int end = reading.sentence().lower(at - 1).equals(",") ? at - 1 : at;
        int from = end - 1;
        while (end - from <= COUNTED
                && reading.figureAt(from) == null
                && (isNominal(reading.tag(from))
                        || reading.sentence().lower(from).equals("of"))) {
            from--;
        }
        return reading.figureAt(from) != null;
    }

    private static boolean isNominal(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.ADJECTIVE;
    }

    /** A figure before {@code at}, and perhaps of what or when it was told: "61 on Tuesday, from". */
    private static boolean isNear(Reading reading, int at) {
        int i = at - 1;
        while (i > at - TOLD && reading.figureAt(i) == null) {
            i--;
        }
        boolean verb = false;
        for (int k = i + 1; k < at; k++) {
            WordClass tag = reading.tag(k);
            String lower = reading.sentence().lower(k);
            // "in the quarter ended June 30"
            boolean up = lower.equals("up") || lower.equals("down") || lower.equals("ended") || lower.equals("ending");
            verb |= !up && (tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.CONJUNCTION);
        }
        return reading.figureAt(i) != null && !verb;
    }
}
