package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the words right before a figure make of it: another amount of the same, an estimate, a plain "is". */
final class Beside {

    /** How many words may stand between "put" and "at". */
    private static final int PUT = 12;

    /** How many words may stand between "stole" and "worth". */
    private static final int STOLEN = 6;

    /** How many words a counted noun may have. */
    private static final int COUNTED = 2;

    /** How many words may stand between a figure and that of an earlier time. */
    private static final int TOLD = 8;

    private Beside() {}

    /** "rose 2 dollars, or 5 percent", "rose 2 dollars (5 percent)": the figure before told another way. */
    static boolean isRestated(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        boolean bracketed = reading.sentence().lower(at).equals("(") && reading.figureAt(at - 1) != null;
        boolean or = reading.sentence().lower(at).equals("or") && hasFigure(reading, at);
        return bracketed || or;
    }

    /**
     * "40 people, including 12 children", "40, among them 12 children", "40, 12 of them girls": a part of the figure
     * before; also "three flights -- two from Orlu".
     */
    static boolean isPart(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.hedgeFrom() - 1;
        String lower = sentence.lower(at);
        boolean among = lower.equals("including")
                || (sentence.lower(at - 1).equals("among") && (lower.equals("them") || lower.equals("those")))
                || (sentence.lower(at - 1).equals("of")
                        && (lower.equals("them") || lower.equals("which") || lower.equals("whom")));
        String of = sentence.lower(figure.after() + 1);
        boolean behind = sentence.lower(figure.after()).equals("of")
                && (of.equals("them") || of.equals("whom") || of.equals("which"));
        boolean dash = lower.equals("-") || lower.equals("--") || lower.equals("–") || lower.equals("—");
        boolean placed = dash
                && reading.tag(figure.after()) == WordClass.PREPOSITION
                && !sentence.lower(figure.after()).equals("of");
        return among || behind || placed;
    }

    /** A figure with its noun right before the token {@code at}: "30 points, or". */
    private static boolean hasFigure(Reading reading, int at) {
        int end = reading.sentence().lower(at - 1).equals(",") ? at - 1 : at;
        int from = end - 1;
        while (end - from <= COUNTED && reading.figureAt(from) == null && isNominal(reading.tag(from))) {
            from--;
        }
        return reading.figureAt(from) != null;
    }

    private static boolean isNominal(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.ADJECTIVE;
    }

    /** "put the cost at 5 million", "the fees, which were set at 5 million": the figure is of what is put there. */
    static boolean isEstimated(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        if (!reading.sentence().lower(at).equals("at")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - PUT); i--) {
            String lower = reading.sentence().lower(i);
            if (lower.equals("put") || lower.equals("puts") || lower.equals("set") || lower.equals("sets")) {
                return true;
            }
        }
        return false;
    }

    /** "compared with 8 million a year before", "against 3 million": the same amount of another time. */
    static boolean isCompared(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 0 && reading.tag(at) == WordClass.ADVERB) {
            at--;
        }
        String lower = reading.sentence().lower(at);
        String before = reading.sentence().lower(at - 1);
        boolean compared = before.equals("compared");
        boolean moved = lower.equals("from") && (before.equals("up") || before.equals("down"));
        return moved
                || lower.equals("against")
                || lower.equals("versus")
                || (compared && (lower.equals("with") || lower.equals("to")));
    }

    /** "my bag was 130 francs": what something is, without a word of paying, is its price. */
    static boolean isCopular(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 0 && reading.tag(at) == WordClass.ADVERB) {
            at--;
        }
        String lower = reading.sentence().lower(at);
        return lower.equals("is") || lower.equals("was") || lower.equals("are") || lower.equals("were");
    }

    /** "3 trillion operations per second": {@code at}, behind the noun, makes a speed of what is counted. */
    static boolean isPerSecond(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        String next = reading.sentence().lower(at + 1);
        boolean per = lower.equals("per") || lower.equals("a") || lower.equals("/");
        return per && next.equals("second");
    }

    /** What is said of things "worth" {@code figure}: "aid worth 3 million", "stole jewels worth 3 million"; or null. */
    static @Nullable Event worth(Reading reading, Figure figure) {
        int worth = figure.hedgeFrom() - 1;
        if (!reading.sentence().lower(worth).equals("worth")) {
            return null;
        }
        Event found = null;
        for (Hit hit : reading.hits()) {
            Event event = hit.trigger().in(Domain.MONEY);
            boolean noun = event == Event.FUNDING && hit.kind() == Hit.Kind.NOUN && hit.to() == worth;
            boolean stolen = event == Event.LOSS && hit.to() <= worth && worth - hit.to() <= STOLEN;
            if (event != null && (noun || stolen) && !reading.hasFigure(hit.to(), figure.from())) {
                found = event;
            }
        }
        return found;
    }

    /** "raised the toll to 61, from 48 the day before", "84, up from 80": the same number of an earlier time. */
    static boolean isEarlier(Reading reading, Figure figure) {
        int from = figure.hedgeFrom() - 1;
        int at = reading.sentence().lower(from - 1).equals("up")
                        || reading.sentence().lower(from - 1).equals("down")
                ? from - 1
                : from;
        return reading.sentence().lower(from).equals("from") && hasFigureOfTime(reading, at);
    }

    /** A figure before {@code at}, and perhaps when it was told: "61 on Tuesday, from". */
    private static boolean hasFigureOfTime(Reading reading, int at) {
        int i = at - 1;
        while (i > at - TOLD && reading.figureAt(i) == null) {
            i--;
        }
        boolean verb = false;
        for (int k = i + 1; k < at; k++) {
            WordClass tag = reading.tag(k);
            verb |= tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.CONJUNCTION;
        }
        return reading.figureAt(i) != null && !verb;
    }

    /** "seized 40 phones and 12 laptops": nothing but the noun of the figure before and "and" or a comma stands between. */
    static boolean isMore(Reading reading, Figure figure, EventReader.Result before) {
        if (before.event() != Event.SEIZED && before.event() != Event.DAMAGED) {
            return false;
        }
        int at = figure.hedgeFrom() - 1;
        boolean joined = reading.tag(at) == WordClass.CONJUNCTION
                || reading.sentence().lower(at).equals(",");
        return joined && hasFigure(reading, at);
    }

    /** "profit fell to 2 million from 3 million", "earned 2 million, or 5 dollars a share": profit again. */
    static boolean isFormer(Reading reading, Figure figure, Event before) {
        boolean told = before == Event.PROFIT || before == Event.REVENUE || before == Event.LOSS;
        boolean from = reading.sentence().lower(figure.hedgeFrom() - 1).equals("from");
        return told && (from || isRestated(reading, figure));
    }

    /** "the contract was up 19 cents": of what is paid or earned before a verb of change, so much more or less is told. */
    static boolean isRise(Reading reading, Figure figure, @Nullable Noun noun) {
        int end = figure.hedgeFrom();
        for (Hit hit : reading.hits()) {
            boolean beside = hit.to() == end && hit.kind() != Hit.Kind.NOUN;
            if (beside
                    && hit.trigger().in(Domain.MONEY) != null
                    && !isChange(hit.trigger().in(Domain.MONEY))) {
                return false; // "raised 5 million"
            }
        }
        String before = reading.sentence().lower(end - 1);
        boolean told = before.equals("up") // "a profit of 590 million, up 50 million"
                || before.equals("down")
                || reading.hits().stream().anyMatch(hit -> isHead(hit, noun, figure));
        return told && isChangeBeside(reading, end);
    }

    private static boolean isChangeBeside(Reading reading, int end) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.to() == end
                        && hit.kind() != Hit.Kind.NOUN
                        && isChange(hit.trigger().in(Domain.PERCENT)));
    }

    /** Whether {@code event} tells of more or less than before. */
    static boolean isChange(@Nullable Event event) {
        return event == Event.INCREASE || event == Event.DECREASE;
    }

    /** Whether {@code hit} is the noun that {@code figure}, behind it, is told of. */
    private static boolean isHead(Hit hit, @Nullable Noun noun, Figure figure) {
        return noun != null
                && hit.kind() == Hit.Kind.NOUN
                && noun.head() < figure.hedgeFrom()
                && hit.from() <= noun.head()
                && noun.head() < hit.to();
    }
}
