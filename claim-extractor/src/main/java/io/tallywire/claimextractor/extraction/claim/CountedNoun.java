package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase behind a number. */
final class CountedNoun {

    private final NounReader nouns;

    CountedNoun(NounReader nouns) {
        this.nouns = nouns;
    }

    /** The phrase behind the figure, over "of", articles, "more" and, for parts, another figure. */
    @Nullable
    Noun behind(Reading reading, Figure figure, boolean plural) {
        Sentence sentence = reading.sentence();
        int at = figure.after();
        boolean of = sentence.lower(at).equals("of");
        at = of ? at + 1 : at;
        boolean many = plural;
        while (at < sentence.size()) {
            Figure nested = reading.figureAt(at);
            // "one of the 12", "two 47-foot boats"
            if (nested != null && (of || nested.adjectival())) {
                at = nested.after();
                many = true;
            } else if (nested == null && isSkipped(reading, at, of)) {
                at++;
            } else {
                break;
            }
        }
        Noun noun = at >= sentence.size() ? null : nouns.right(reading, at, many || of);
        Figure whole = of && noun != null && sentence.is(noun.to(), TokenKind.POSSESSIVE)
                ? reading.figureAt(noun.to() + 1)
                : null;
        // "two thirds of the region's 1,800 schools"
        return whole == null ? noun : nouns.right(reading, whole.after(), true);
    }

    private static boolean isSkipped(Reading reading, int at, boolean of) {
        Sentence sentence = reading.sentence();
        String lower = sentence.lower(at);
        boolean quote = sentence.is(at, TokenKind.QUOTE) || lower.equals("[");
        boolean more = lower.equals("more") || lower.equals("other") || lower.equals("additional");
        boolean article = of
                && reading.tag(at) == WordClass.DETERMINER
                && !sentence.lower(at + 1).isEmpty();
        boolean allOf = of && lower.equals("of");
        return quote || more || article || allOf;
    }
}
