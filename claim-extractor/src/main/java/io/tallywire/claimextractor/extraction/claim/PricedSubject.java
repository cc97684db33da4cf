package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Finds what a price is of: "a pint of milk costs $5", "flats rent for $5", "the house is on sale for $5", "20 shares at $5 each". */
final class PricedSubject {

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;

    PricedSubject(Lexicon lexicon, NounReader nouns, ClauseSubject clauses) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.clauses = clauses;
    }

    /** What {@code figure} is the price of; null where no such verb stands right before it. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        if (figure.hedgeFrom() < figure.from() && isVerb(reading, figure.hedgeFrom())) {
            return clauses.subject(reading, figure.hedgeFrom()); // "oil topped $60"
        }
        if ((isVerb(reading, at) || reading.tag(at) == WordClass.NOUN)
                && lexicon.claims().isCost(reading.sentence().lower(at))) {
            return clauses.subject(reading, at);
        }
        String lower = reading.sentence().lower(at);
        if (!lower.equals("for") && !lower.equals("at")) {
            return null;
        }
        String verb = lexicon.forms().verb(reading.sentence().lower(at - 1));
        if (verb != null && lexicon.kinds().is(verb, WordKind.SELLING)) {
            return clauses.subject(reading, at - 1);
        }
        if (lexicon.kinds().is(reading.sentence().lower(at - 1), WordKind.OFFERED)) {
            return offered(reading, at - 1);
        }
        return lower.equals("at") ? counted(reading, at) : null;
    }

    /** "the house is on the market", "Flat on sale". */
    private @Nullable Noun offered(Reading reading, int offer) {
        int on = reading.tag(offer - 1) == WordClass.DETERMINER ? offer - 2 : offer - 1;
        String lower = reading.sentence().lower(on);
        if (!lower.equals("on") && !lower.equals("for")) {
            return null;
        }
        int end = reading.sentence().lower(on - 1).equals("up") ? on - 1 : on;
        return reading.tag(end - 1).isVerbal() ? clauses.subject(reading, end - 1) : nouns.left(reading, end);
    }

    /** "20 shares at $5": what is counted right before "at". */
    private @Nullable Noun counted(Reading reading, int at) {
        Noun noun = nouns.left(reading, at);
        Figure count = noun == null ? null : reading.figureAt(noun.from() - 1);
        return count != null && count.isPlainCount() ? noun : null;
    }

    private static boolean isVerb(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        return tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND;
    }
}
