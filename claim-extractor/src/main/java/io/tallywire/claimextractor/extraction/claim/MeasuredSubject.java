package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds what a physical measure is of: "an 11 hour flight", "fragments 6 inches wide", "a farm some 30 miles away". */
final class MeasuredSubject {

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;
    private final LabelSubject labels;
    private final AmountSubject amounts;

    MeasuredSubject(
            Lexicon lexicon, NounReader nouns, ClauseSubject clauses, LabelSubject labels, AmountSubject amounts) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.clauses = clauses;
        this.labels = labels;
        this.amounts = amounts;
    }

    @Nullable
    Noun measured(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.after();
        // "30mph (48km/h) limit": the noun stands behind the bracket
        at = AmountSubject.bracketEnd(reading, at);
        Noun label = labels.label(reading, figure);
        if (label != null) {
            return label;
        }
        if (sentence.lower(at).equals("of")) {
            Noun of = nouns.right(reading, at + 1, false);
            if (of != null || !figure.dimension().equals("time")) {
                return of;
            }
        }
        if (lexicon.quantities().isNotFigure(sentence.lower(at), "extent")) {
            // "fragments 6 inches wide", "a tower that is 100 feet tall"
            Noun before = nouns.left(reading, figure.hedgeFrom());
            return before != null ? before : clauses.clauseSubject(reading, figure);
        }
        boolean direction = lexicon.quantities().isNotFigure(sentence.lower(at), "direction");
        Noun placed = direction && figure.dimension().equals("length") ? placed(reading, figure) : null;
        if (placed != null) {
            return placed;
        }
        boolean adjectival = figure.adjectival() || isSingular(reading, figure);
        while (sentence.is(at, TokenKind.HYPHEN)
                || (sentence.is(at - 1, TokenKind.HYPHEN) && reading.tag(at) == WordClass.ADJECTIVE)) {
            at++;
        }
        boolean when = !adjectival && lexicon.quantities().isTime(sentence.lower(at), "lead");
        boolean noun = reading.tag(at) == WordClass.NOUN
                || (reading.tag(at) == WordClass.ADJECTIVE && !when)
                || (reading.tag(at) == WordClass.VERB && (adjectival || isNoun(reading, at + 1)))
                || ((reading.tag(at) == WordClass.GERUND || reading.tag(at) == WordClass.PARTICIPLE)
                        && adjectival
                        && isNoun(reading, at + 1))
                || (reading.tag(at) == WordClass.PROPER && figure.form() == Figure.Form.DIGITS);
        Noun right = noun && !direction && (adjectival || !figure.dimension().equals("time"))
                ? nouns.right(reading, at, false)
                : null;
        if (right != null) {
            return right;
        }
        Noun of = amounts.beforeOf(reading, figure);
        return of != null ? of : clauses.clauseSubject(reading, figure);
    }

    /** What lies at a distance, right before it: "a farm some 30 miles away", "a group of stars 5 light years away". */
    private @Nullable Noun placed(Reading reading, Figure figure) {
        int end = figure.hedgeFrom();
        if (reading.tag(end - 1) == WordClass.ADJECTIVE && reading.tag(end - 2) == WordClass.DETERMINER) {
            end -= 2;
        }
        Noun noun = end < 1 ? null : nouns.left(reading, end);
        boolean of = noun != null
                && noun.from() > 1
                && reading.sentence().lower(noun.from() - 1).equals("of");
        Noun whole = of && noun != null ? nouns.left(reading, noun.from() - 1) : null;
        return whole == null ? noun : whole;
    }

    /** "an 11 hour flight": a unit in the singular behind a number other than one. */
    private boolean isSingular(Reading reading, Figure figure) {
        String unit = reading.sentence().lower(figure.after() - 1);
        return !figure.isOne()
                && figure.after() > figure.to()
                && unit.length() > 2
                && !lexicon.forms().isPlural(unit)
                && reading.tag(figure.after()) == WordClass.NOUN;
    }

    private static boolean isNoun(Reading reading, int at) {
        return reading.tag(at) == WordClass.NOUN;
    }
}
