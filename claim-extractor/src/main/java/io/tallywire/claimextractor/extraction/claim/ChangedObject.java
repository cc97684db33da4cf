package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds what somebody changes by or to a figure: "cut its defence budget by 5%", "raised the duty on steel to 16%". */
final class ChangedObject {

    /** How many words an object may have. */
    private static final int OBJECT = 8;

    private final NounReader nouns;

    ChangedObject(NounReader nouns) {
        this.nouns = nouns;
    }

    /** The object of the verb of change before {@code figure}; null where there is none, or more than a noun phrase lies between. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(link);
        boolean linked = lower.equals("by") || lower.equals("to") || lower.equals("from");
        // "raised its dividend 5 percent"
        int end = linked ? link : figure.measure() == Figure.Measure.PERCENT ? link + 1 : -1;
        int verb = end - 1;
        while (verb > 0 && end - verb <= OBJECT && isInside(reading, verb)) {
            verb--;
        }
        boolean changes = verb < end - 1 && (isChange(reading, verb) || Moves.isRaise(reading.sentence(), verb));
        if (!changes || !isVerb(reading.tag(verb)) || reading.tag(verb - 1) == WordClass.AUXILIARY) {
            return null;
        }
        int start = verb + 1;
        while (start < end && (reading.tag(start) == WordClass.DETERMINER || reading.tag(start) == WordClass.ADVERB)) {
            start++;
        }
        Noun noun = start < end ? nouns.right(reading, start, false) : null;
        return noun == null || noun.to() > end || !isClosed(reading, noun.to(), end) ? null : noun;
    }

    private static boolean isInside(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        boolean phrase = tag.isNominal() || reading.sentence().is(at, TokenKind.HYPHEN);
        return reading.figureAt(at) == null
                && (phrase || isTie(reading, at) || reading.sentence().is(at, TokenKind.POSSESSIVE));
    }

    /** "the price of eggs", "spending on roads": what ties more to the object. */
    private static boolean isTie(Reading reading, int at) {
        return switch (reading.sentence().lower(at)) {
            case "of", "on", "for" -> true;
            default -> false;
        };
    }

    private static boolean isClosed(Reading reading, int at, int end) {
        return at == end || isTie(reading, at);
    }

    private static boolean isVerb(WordClass tag) {
        return tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND;
    }

    private static boolean isChange(Reading reading, int at) {
        return Moves.change(reading, at) != null;
    }
}
