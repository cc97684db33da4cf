package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a figure counts or measures. */
final class SubjectFinder {

    private static final int MEASURE_NEAR = 16;

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;
    private final LabelSubject labels;

    SubjectFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        nouns = new NounReader(lexicon);
        clauses = new ClauseSubject(lexicon, nouns);
        labels = new LabelSubject(lexicon, nouns, clauses);
    }

    /** The noun phrase counted; null when it is only implied. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        Noun noun =
                switch (figure.measure()) {
                    case COUNT -> counted(reading, figure);
                    case MONEY -> money(reading, figure);
                    case PERCENT -> percent(reading, figure);
                    case PHYSICAL -> measured(reading, figure);
                };
        return noun != null || figure.isPlainCount() ? noun : guess(reading, figure);
    }

    /** Whether the noun of {@code figure} is a label before a colon: "Wings: 4". */
    boolean isLabelled(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals(":")
                && (figure.measure() == Figure.Measure.COUNT || figure.measure() == Figure.Measure.PHYSICAL)
                && labels.label(reading, figure) != null;
    }

    /** What the sentence speaks of: the subject of a verb farther to the left, or what follows a fronted clause. */
    private @Nullable Noun guess(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1; i > 0; i--) {
            WordClass tag = reading.tag(i);
            boolean verb = tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.AUXILIARY;
            Noun noun = verb ? clauses.subject(reading, i) : null;
            if (noun != null && !clauses.isTime(reading, noun) && !isMeasure(reading, noun)) {
                return noun.guessed();
            }
        }
        int at = figure.after();
        boolean fronted = reading.sentence().lower(at).equals(",") && reading.tag(at + 1) == WordClass.DETERMINER;
        Noun noun = fronted ? nouns.right(reading, at + 2, false) : null;
        return noun == null ? null : noun.guessed();
    }

    /** Whether a noun is the unit of another figure: it is no thing of its own. */
    private boolean isMeasure(Reading reading, Noun noun) {
        String lemma = head(reading, noun);
        return reading.figureAt(noun.head()) != null
                || lexicon.quantities().unit(lemma, false) != null
                || lexicon.quantities().currency(lemma, "word") != null;
    }

    private @Nullable Noun counted(Reading reading, Figure figure) {
        boolean plural = plainlySeveral(figure);
        Noun label = labels.label(reading, figure);
        if (label != null) {
            return label;
        }
        Noun right = behind(reading, figure, plural);
        Noun index = right != null && head(reading, right).equals("point") ? labels.index(reading, figure) : null;
        if (index != null) {
            return index;
        }
        if (right != null && !isWhen(reading, figure, right)) {
            return right;
        }
        Noun of = beforeOf(reading, figure);
        if (of != null && lexicon.claims().isPerson(head(reading, of))) {
            return of;
        }
        return numbered(reading, figure);
    }

    /** "compared with 31 last year": a single stretch of time behind a number of several says when. */
    private boolean isWhen(Reading reading, Figure figure, Noun noun) {
        return plainlySeveral(figure)
                && noun.head() == figure.after() + 1
                && lexicon.quantities().isTime(reading.sentence().lower(figure.after()), "lead")
                && !lexicon.forms().isPlural(reading.sentence().lower(noun.head()))
                && clauses.isTime(reading, noun);
    }

    private static boolean plainlySeveral(Figure figure) {
        return !figure.isOne() && !figure.adjectival();
    }

    /** The noun of "the number of soldiers is 5". */
    private @Nullable Noun numbered(Reading reading, Figure figure) {
        int verb = clauses.verbBefore(reading, figure);
        for (int i = verb - 1; i >= Math.max(0, verb - MEASURE_NEAR); i--) {
            if (lexicon.quantities().isNotFigure(reading.sentence().lower(i), "counter")
                    && reading.sentence().lower(i + 1).equals("of")) {
                return nouns.right(reading, i + 2, true);
            }
        }
        return null;
    }

    /** The phrase behind the figure, over "of", articles, "more" and, for parts, another figure. */
    private @Nullable Noun behind(Reading reading, Figure figure, boolean plural) {
        Sentence sentence = reading.sentence();
        int at = figure.after();
        boolean of = sentence.lower(at).equals("of");
        at = of ? at + 1 : at;
        boolean many = plural;
        while (at < sentence.size()) {
            Figure nested = of ? reading.figureAt(at) : null;
            if (nested != null) {
                at = nested.after();
                many = true;
            } else if (isSkipped(reading, at, of)) {
                at++;
            } else {
                break;
            }
        }
        return at >= sentence.size() ? null : nouns.right(reading, at, many || of);
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

    private @Nullable Noun money(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = bracketEnd(reading, figure.after());
        Noun close = at < sentence.size() && reading.tag(at) != WordClass.MARK ? nouns.right(reading, at, false) : null;
        if (close != null && isOf(Domain.MONEY, head(reading, close))) {
            return close;
        }
        Noun of = beforeOf(reading, figure);
        of = of == null ? worth(reading, figure) : of;
        if (of != null) {
            return of;
        }
        at = sentence.lower(at).equals("each") || sentence.lower(at).equals("apiece") ? at + 1 : at;
        String next = sentence.lower(at);
        boolean linked = next.equals("in") || next.equals("of") || next.equals("worth");
        if (linked) {
            at = next.equals("worth") && sentence.lower(at + 1).equals("of") ? at + 2 : at + 1;
            at = reading.tag(at) == WordClass.DETERMINER ? at + 1 : at;
        }
        if (linked && reading.tag(at) == WordClass.GERUND && isOf(Domain.MONEY, sentence.lower(at))) {
            // "in funding"
            return new Noun(at, at + 1, at);
        }
        boolean open = at < sentence.size() && (reading.tag(at) != WordClass.MARK || sentence.is(at, TokenKind.QUOTE));
        Noun right = open ? nouns.right(reading, at, false) : null;
        boolean name = right != null
                && reading.tag(right.head()) == WordClass.PROPER
                && (linked || (sentence.at(right.head()).lower().length() > 0 && clauses.isTime(reading, right)));
        return right != null && !name && !clauses.isTime(reading, right) ? right : around(reading, figure);
    }

    /** What a change or a measure is of: the object of the verb before, else its subject, else a noun of measure. */
    private @Nullable Noun around(Reading reading, Figure figure) {
        Noun clause = clauses.clauseSubject(reading, figure);
        return clause != null ? clause : nearestMeasure(reading, figure);
    }

    /** The nearest noun to the left that names a kind of money or share: "an interest rate -- down to 4%". */
    private @Nullable Noun nearestMeasure(Reading reading, Figure figure) {
        Domain domain = figure.measure() == Figure.Measure.MONEY ? Domain.MONEY : Domain.PERCENT;
        int from = Math.max(0, figure.hedgeFrom() - MEASURE_NEAR);
        for (int i = figure.hedgeFrom() - 1; i >= from; i--) {
            if (reading.sentence().lower(i).equals(";")) {
                return null;
            }
            boolean nominal = reading.tag(i) == WordClass.NOUN || reading.tag(i) == WordClass.VERB;
            if (nominal && isOf(domain, lexicon.forms().noun(reading.sentence().lower(i)))) {
                Noun noun = nouns.left(reading, i + 1);
                return noun == null ? new Noun(i, i + 1, i) : noun;
            }
        }
        return null;
    }

    private @Nullable Noun percent(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.after();
        if (sentence.is(at, TokenKind.QUOTE) && sentence.lower(at + 1).equals("of")) {
            return nouns.right(reading, reading.tag(at + 2) == WordClass.DETERMINER ? at + 3 : at + 2, false);
        }
        if (sentence.lower(at).equals("of")) {
            return behind(reading, figure, false);
        }
        if (figure.form() == Figure.Form.SHARE && reading.tag(at) == WordClass.DETERMINER) {
            // "half the field"
            return nouns.right(reading, at + 1, false);
        }
        Noun of = beforeOf(reading, figure);
        if (of != null) {
            return of;
        }
        boolean noun = reading.tag(at) == WordClass.NOUN || reading.tag(at) == WordClass.ADJECTIVE;
        Noun right = noun ? nouns.right(reading, at, false) : null;
        return right != null && !clauses.isTime(reading, right) ? right : around(reading, figure);
    }

    private @Nullable Noun measured(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.after();
        // "30mph (48km/h) limit": the noun stands behind the bracket
        at = bracketEnd(reading, at);
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
        boolean noun = reading.tag(at) == WordClass.NOUN
                || reading.tag(at) == WordClass.ADJECTIVE
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
        Noun of = beforeOf(reading, figure);
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

    private static int bracketEnd(Reading reading, int at) {
        Sentence sentence = reading.sentence();
        if (sentence.lower(at).equals("(") && reading.figureAt(at + 1) != null) {
            int end = at;
            while (end < Math.min(sentence.size(), at + 8)
                    && !sentence.lower(end).equals(")")) {
                end++;
            }
            return end + 1;
        }
        return sentence.lower(at).equals(")") ? at + 1 : at;
    }

    /** The noun of "a price of $5", "a toll of between 5% and 9%", "a bill for $5", "the amount -- $5". */
    private @Nullable Noun beforeOf(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int link = figure.hedgeFrom() - 1;
        while (link > 0 && (sentence.lower(link).equals("between") || sentence.is(link, TokenKind.QUOTE))) {
            link--;
        }
        Noun noun = link < 1 ? null : nouns.left(reading, link);
        if (noun != null && reading.figureAt(noun.head()) != null) {
            // "3 per cent of the 7 billion litres"
            return null;
        }
        if (noun == null || sentence.lower(link).equals("of")) {
            return noun;
        }
        String lower = sentence.lower(link);
        boolean dash = lower.equals("—") || lower.equals("–") || lower.equals("-") || lower.equals("--");
        boolean priced = lower.equals("for") && isOf(Domain.MONEY, head(reading, noun));
        return figure.measure() == Figure.Measure.MONEY && (dash || priced) ? noun : null;
    }

    /** The noun before "worth": of "holdings and investments worth a reported $5" the first. */
    private @Nullable Noun worth(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 1
                && (reading.tag(at) == WordClass.DETERMINER
                        || reading.tag(at) == WordClass.ADJECTIVE
                        || reading.tag(at) == WordClass.PARTICIPLE)
                && !reading.sentence().lower(at).equals("worth")) {
            at--;
        }
        Noun noun = at > 0 && reading.sentence().lower(at).equals("worth") ? nouns.left(reading, at) : null;
        boolean joined = noun != null
                && noun.from() > 1
                && reading.sentence().lower(noun.from() - 1).equals("and")
                && !reading.sentence().lower(noun.from()).equals("other")
                && reading.tag(noun.from() - 2) == WordClass.NOUN
                && nouns.isPlural(reading.sentence(), noun.from() - 2);
        return joined && noun != null ? nouns.left(reading, noun.from() - 1) : noun;
    }

    private boolean isOf(Domain domain, String lemma) {
        Trigger trigger = lexicon.claims().noun(lemma);
        return trigger != null && trigger.in(domain) != null;
    }

    private String head(Reading reading, Noun noun) {
        return lexicon.forms().noun(reading.sentence().lower(noun.head()));
    }
}
